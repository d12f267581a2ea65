"""Planted faults are of all kinds and in all operations, each has an effect, and the driver says what is found."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults.__main__ import main
from tests.conformance.faults.catalogue import all_faults, drawn, every_fault, left_out, tags
from tests.conformance.faults.command import findings_in
from tests.conformance.faults.driver import NO_FAULT, Outcome, look, outcomes
from tests.conformance.faults.effects import effects
from tests.conformance.faults.fault import KINDS, LISTS, STATE, STRIPPED, Fault
from tests.conformance.faults.finders import Finder, finder_of
from tests.conformance.faults.nowhere import NOWHERE
from tests.conformance.faults.server import NOTHING, faulty_emulator
from tests.conformance.faults.table import Table
from tests.conformance.faults.world import World, world
from tests.conftest import Tell
from tests.support.account import Account

FLAVORS = "ShowTrainingJobFlavors"
PLANTED = f"{FLAVORS}: a field has another type"


def test_faults_are_of_all_kinds_and_in_all_operations() -> None:
    assert {fault.kind for fault in all_faults()} == set(KINDS)
    assert {name for fault in all_faults() for name in fault.operations} == set(OPERATIONS)


@pytest.mark.parametrize("seed", range(3))
def test_those_that_are_drawn_are_of_all_kinds_and_in_all_operations(seed: int) -> None:
    chosen = drawn(seed, 13)
    assert len([fault for fault in chosen if fault.kind != STRIPPED]) >= 125
    assert {fault.kind for fault in chosen} == set(KINDS)
    assert {name for fault in chosen for name in fault.operations} == set(OPERATIONS)
    assert tags(chosen) == {operation.tag for operation in OPERATIONS.values()}
    assert chosen == drawn(seed, 13)
    assert chosen != drawn(seed + 1, 13)


@pytest.mark.slow("plants faults of all kinds, or with --long all 3,000", seconds=25)
def test_each_fault_has_an_effect_and_what_is_left_out_has_none(request: pytest.FixtureRequest, tell: Tell) -> None:
    """With the same faults in each run, or with all of them."""
    assert set(left_out()) <= set(every_fault())
    long = request.config.getoption("--long")
    faults = list(all_faults()) if long else _few(seed=1)
    with world() as prepared:
        without = [str(effect) for effect in effects(prepared, faults) if not effect.is_one]
        listed = map(every_fault().__getitem__, left_out())
        wrongly = [str(effect) for effect in effects(prepared, listed) if effect.is_one]
    tell([f"{len(faults) - len(without)} of {len(faults)} planted faults have an effect."])
    assert not without
    assert not wrongly


def _few(seed: int) -> list[Fault]:
    """Some of each kind that is quick to look at."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    chosen = [fault for fault in drawn(seed, 4) if fault.kind != STRIPPED]
    return chosen + chance.sample([fault for fault in all_faults() if fault.kind == STRIPPED], 4)


def test_a_fault_without_an_effect_is_told(tmp_path: Path) -> None:
    none = Fault("nothing goes wrong", LISTS, (FLAVORS,), NOTHING, lambda _: True)
    wrong = Fault("it always goes wrong", LISTS, (FLAVORS,), NOTHING, lambda _: False)
    with faulty_emulator(tmp_path / "data") as (_, planting):
        bare = World(NOWHERE.account, NOWHERE.prepared, NOWHERE.http, planting)
        told = [(effect.is_one, str(effect)) for effect in effects(bare, [none, wrong])]
    assert told[0] == (False, f"{FLAVORS}: nothing goes wrong: has no effect")
    assert not told[1][0]
    assert "fails without it" in told[1][1]


def _wrong_flavors(account: Account, deadline: float) -> list[str]:
    headers = {"X-Auth-Token": account.token()}
    path = OPERATIONS[FLAVORS].path.format(project_id=account.project_id)
    flavors = httpx.get(f"{account.url}{path}", headers=headers, trust_env=False).json()["flavors"]
    texts = ("flavor_id", "flavor_name", "flavor_type", "unit")
    wrong = [
        value for flavor in flavors for name, value in _texts(flavor) if name in texts and not isinstance(value, str)
    ]
    return [f"{value} is no text" for value in wrong]


def _texts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for name, inside in value.items():
            yield name, inside
            yield from _texts(inside)


def _failing(account: Account, deadline: float) -> list[str]:
    raise KeyError("error_code")


SIMPLE = Finder(_wrong_flavors, in_prepared=False)
FAILING = Finder(_failing, in_prepared=False)


def test_a_fault_is_found_and_none_without_one(tmp_path: Path) -> None:
    found = look(SIMPLE, every_fault()[PLANTED].plant, tmp_path / "with", 10, PLANTED)
    assert found.found is not None
    assert found.found.endswith("is no text")
    assert 0 < found.seconds < 10
    assert look(SIMPLE, NOTHING, tmp_path / "without", 10, NO_FAULT).found is None


def test_what_a_finder_fails_with_is_no_finding(tmp_path: Path) -> None:
    outcome = look(FAILING, NOTHING, tmp_path / "data", 10, NO_FAULT)
    assert (outcome.found, outcome.error) == (None, "KeyError: 'error_code'")


@pytest.mark.slow("starts two processes", seconds=8)
def test_processes_look_side_by_side() -> None:
    names = [NO_FAULT, PLANTED, f"{FLAVORS}: a field is null"]
    found = list(outcomes(f"{__name__}:SIMPLE", names, 10, jobs=2))
    assert [outcome.name for outcome in found] == names
    assert [outcome.found is None for outcome in found] == [True, False, False]


def _table(found: int, of: int, seconds: float = 1.0, clean: Outcome | None = None) -> Table:
    """So many of the faults of one kind found, and all of another."""
    first = [fault for fault in all_faults() if fault.kind == LISTS][:of]
    second = [fault for fault in all_faults() if fault.kind == STATE][:40]
    results = [Outcome(fault.name, "found" if number < found else None, seconds) for number, fault in enumerate(first)]
    results += [Outcome(fault.name, "found", seconds) for fault in second]
    return Table([*first, *second], results, clean or Outcome(NO_FAULT, None, 60))


def test_the_table_says_how_many_were_found() -> None:
    table = _table(found=18, of=20)
    assert (table.total.planted, table.total.found, table.total.seconds) == (60, 58, 1.0)
    assert not table.shortcomings
    text = table.markdown("make faults")
    assert f"| {LISTS} | 20 | 18 | 90% | 1.0 s |" in text
    assert f"- {table.faults[19].name}" in text


@pytest.mark.parametrize(
    ("table", "shortcoming"),
    [
        (_table(found=15, of=20), "91.7% of all faults were found, fewer than 95%."),
        (_table(found=3, of=4), f"75.0% of the faults of the kind {LISTS!r} were found, fewer than 85%."),
        (_table(found=20, of=20, seconds=20), "The median time to find a fault is 20.0 s, not below 20."),
        (
            _table(found=20, of=20, clean=Outcome(NO_FAULT, "something", 1)),
            "Without a fault there was a finding: something",
        ),
        (
            _table(found=20, of=20, clean=Outcome(NO_FAULT, None, 1, "KeyError: 'x'")),
            "The run without a fault failed: KeyError: 'x'",
        ),
    ],
)
def test_what_is_not_enough_is_told(table: Table, shortcoming: str) -> None:
    assert shortcoming in table.shortcomings


def test_a_finder_has_a_name() -> None:
    assert finder_of(f"{__name__}:SIMPLE") is SIMPLE
    with pytest.raises(TypeError, match="is a str, not a Finder"):
        finder_of(f"{__name__}:PLANTED")


def test_the_command_lists_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "--only", PLANTED]) == 0
    assert capsys.readouterr().out.startswith(PLANTED)
    with pytest.raises(SystemExit):
        main(["--list", "--only", "no such fault"])
    assert "no fault has 'no such fault' in its name" in capsys.readouterr().err


def test_findings_are_read_from_a_journal_that_is_being_written(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    assert findings_in(journal) == []
    finding = {"kind": "schema", "operation": FLAVORS, "what": "7 is no text"}
    notes = [{"run": "00000000"}, {"finding": finding}, {"done": "schemas", "operation": ""}]
    journal.write_text("".join(f"{json.dumps(note)}\n" for note in notes) + '{"finding": {"ki', encoding="utf-8")
    assert findings_in(journal) == [f"schema: {FLAVORS}: 7 is no text"]
