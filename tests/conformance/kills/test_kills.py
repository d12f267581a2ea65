"""`kill -9` at any moment, then `clean`: nothing is left, and nothing else is touched."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from modelarts_conformance._phases import PHASES

from tests.conformance.kills.conftest import Place
from tests.conformance.kills.server import LATE, MOMENTS, Deed
from tests.conftest import Tell
from tests.support.polling import until

KILLED = -9
FEW = ("--tag", "algorithms", "networks", "--cases", "60")
MANY = ("--cases", "200")
_LONGEST = {FEW: 60, MANY: 250}  # requests of a phase, about
_AT_THE_END = 5  # of so many runs one is killed while it removes what it has made
_KILLS = 20


@dataclass(frozen=True)
class Kill:
    """A run that is killed, and perhaps its `clean` as well.

    Attributes:
        phase: the phase that runs.
        number: the request at which it is killed; 0 for one of the last, which remove what it has made.
        moment: one of `MOMENTS`.
        cleans: the requests at which `clean` is killed, one after another.
    """

    phase: str
    number: int
    moment: str
    cleans: tuple[int, ...]


def drawn(chance: random.Random, count: int, longest: int) -> Iterator[Kill]:
    """Kills in all phases, one after another."""
    phases = [phase.name for phase in PHASES]
    chance.shuffle(phases)
    for number in range(count):
        cleans = tuple(chance.randint(1, 30) for _ in range(number % 3))
        at = 0 if number % _AT_THE_END == _AT_THE_END - 1 else chance.randint(1, longest)
        yield Kill(phases[number % len(phases)], at, MOMENTS[number % len(MOMENTS)], cleans)


@pytest.mark.slow("runs and kills the command a few times, or with --long 20 times", seconds=12)
def test_after_kill_clean_removes_everything_and_nothing_else(
    place: Place, request: pytest.FixtureRequest, tell: Tell
) -> None:
    long = request.config.getoption("--long")
    chance = random.Random() if long else random.Random(2)  # noqa: S311 - nothing secret
    much, count = (MANY, _KILLS) if long else (FEW, 2)
    for kill in drawn(chance, count, _LONGEST[much]):
        at = _killed_run(place, kill, much, chance)
        tell([f"{kill.phase}: killed at request {at}, {kill.moment}; clean killed at {kill.cleans or 'none'}"])
        assert place.changed() == [], kill
        assert place.journals == []


def _killed_run(place: Place, kill: Kill, much: tuple[str, ...], chance: random.Random) -> int:
    """Run, kill, and clean; a run that has fewer requests is killed at an earlier one."""
    number = kill.number
    while True:
        deed = Deed(number, kill.moment)
        code, said = place.run(("run", "--allow-writes", "--phases", kill.phase, *much), deed)
        if code == KILLED:
            break
        assert code in (0, 1), said
        assert place.journals == [], said
        seen = place.killer.seen
        number = chance.randint(1 if kill.number else int(0.85 * seen), seen)
    assert len(place.journals) <= 1
    for each in kill.cleans:
        place.run(("clean",), Deed(each, kill.moment if kill.moment != LATE else MOMENTS[0]))
        deed.go_on.set()
    clean = place.start("clean")
    if kill.moment == LATE and not deed.go_on.is_set():  # the server does it while `clean` looks for it
        place.killer.seen = 0
        until(lambda: place.killer.seen >= 2)
        deed.go_on.set()
    said, _ = clean.communicate()
    assert clean.returncode == 0, said
    assert "Traceback" not in said
    return number
