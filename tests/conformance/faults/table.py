"""The table of how many planted faults were found, and whether these are enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from tests.conformance.faults.driver import Outcome
from tests.conformance.faults.fault import KINDS, Fault

OF_ALL: Final = 0.95
OF_EACH_KIND: Final = 0.85
MEDIAN_SECONDS: Final = 20.0


@dataclass(frozen=True)
class Row:
    """The faults of a kind, or all of them.

    Attributes:
        kind: the kind.
        planted: how many there were.
        found: how many of them were found.
        seconds: the median of the times until they were found; None if none was.
    """

    kind: str
    planted: int
    found: int
    seconds: float | None

    @property
    def share(self) -> float:
        """The share that was found; 1 of none."""
        return self.found / self.planted if self.planted else 1.0

    def __str__(self) -> str:
        time = "" if self.seconds is None else f"{self.seconds:.1f} s"
        return f"| {self.kind} | {self.planted} | {self.found} | {self.share:.0%} | {time} |"


@dataclass(frozen=True)
class Table:
    """What became of planted faults.

    Attributes:
        faults: the faults.
        outcomes: what became of each, in the same order.
        clean: what became of the run without a fault.
    """

    faults: Sequence[Fault]
    outcomes: Sequence[Outcome]
    clean: Outcome

    @property
    def rows(self) -> list[Row]:
        """A row for each kind that has faults."""
        return [self._row(kind, {kind}) for kind in KINDS if any(fault.kind == kind for fault in self.faults)]

    @property
    def total(self) -> Row:
        """All faults."""
        return self._row("all", set(KINDS))

    def _row(self, name: str, kinds: set[str]) -> Row:
        own = [outcome for fault, outcome in zip(self.faults, self.outcomes, strict=True) if fault.kind in kinds]
        times = [outcome.seconds for outcome in own if outcome.found is not None]
        return Row(name, len(own), len(times), median(times) if times else None)

    @property
    def shortcomings(self) -> list[str]:
        """What is not as it should be, as sentences; none if all is well."""
        found = []
        if self.clean.found is not None:
            found.append(f"Without a fault there was a finding: {self.clean.found}")
        if self.clean.error:
            found.append(f"The run without a fault failed: {self.clean.error}")
        if self.total.share < OF_ALL:
            found.append(f"{self.total.share:.1%} of all faults were found, fewer than {OF_ALL:.0%}.")
        found += [
            f"{row.share:.1%} of the faults of the kind {row.kind!r} were found, fewer than {OF_EACH_KIND:.0%}."
            for row in self.rows
            if row.share < OF_EACH_KIND
        ]
        if self.total.seconds is not None and self.total.seconds >= MEDIAN_SECONDS:
            found.append(
                f"The median time to find a fault is {self.total.seconds:.1f} s, not below {MEDIAN_SECONDS:g}."
            )
        return found

    def markdown(self, how: str) -> str:
        """The table as a document.

        Args:
            how: the command that made it.
        """
        missed = [
            f"- {outcome.name}{f' ({outcome.error})' if outcome.error else ''}"
            for outcome in self.outcomes
            if outcome.found is None
        ]
        lines = [
            "# Planted faults",
            "",
            f"Written by `{how}`. Each fault is planted by itself in a local ModelArts, and looked for until something",
            "is found. `tests/conformance/faults` makes the faults from the description: of each kind, in each",
            "operation that can have one; which of them are planted is drawn by chance.",
            "",
            "| kind of fault | planted | found | share | median time |",
            "|---|---|---|---|---|",
            *map(str, self.rows),
            str(self.total),
            "",
            "Without a fault nothing was found."
            if self.clean.found is None
            else "Without a fault, something was found.",
            "",
            "## Not found",
            "",
            *(missed or ["All were found."]),
        ]
        return "\n".join(lines) + "\n"
