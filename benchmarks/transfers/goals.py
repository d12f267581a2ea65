"""The goals of transfers: multiples of peers' times in the same run, and a limit of memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.transfers.clients import SETTINGS
from benchmarks.transfers.measure import Result

MEGABYTES: Final = 64
_SLOW: Final = 0.02
_AGAINST: Final = (("esdk-threads", 1 / 5), ("boto", 1 / 3))
_TOLERANCE: Final = 1.1


@dataclass(frozen=True)
class Outcome:
    """A goal, and what was measured.

    Attributes:
        task: what was done.
        delay: of a round trip in seconds; None for all.
        against: the key of the peer's settings; None for a limit of memory in MB.
        limit: the largest acceptable value.
        measured: the value.
    """

    task: str
    delay: float | None
    against: str | None
    limit: float
    measured: float

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.measured <= self.limit


def outcomes(results: Sequence[Result]) -> Iterator[Outcome]:
    """Compare the results with the goals; those of clients that were not measured are left out."""
    for ours in results:
        if ours.setting != "ours":
            continue
        peers = {
            result.setting: result
            for result in results
            if (result.task, result.delay) == (ours.task, ours.delay) and result is not ours
        }
        if ours.task.startswith("folder"):
            for setting, limit in _AGAINST if ours.delay == _SLOW else ():
                if setting in peers:
                    yield Outcome(ours.task, ours.delay, setting, limit, ours.times(peers[setting]))
            continue
        verified = {setting: peer for setting, peer in peers.items() if ours.task in SETTINGS[setting].verified}
        for group in (peers, verified):
            if group:
                times, fastest = max((ours.times(peer), setting) for setting, peer in group.items())
                yield Outcome(ours.task, ours.delay, fastest, _TOLERANCE, times)
    for task in dict.fromkeys(result.task for result in results):
        peaks = [max(result.memory) for result in results if (result.task, result.setting) == (task, "ours")]
        if peaks:
            yield Outcome(task, None, None, MEGABYTES, max(peaks))
