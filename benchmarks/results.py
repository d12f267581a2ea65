"""Results of measurements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.subjects import FLOOR


@dataclass(frozen=True)
class Row:
    """One measurement of all subjects.

    Attributes:
        key: names it in the program.
        label: names it to readers.
        unit: of the values.
        values: the median for each subject; a subject that cannot do it has none.
    """

    key: str
    label: str
    unit: str
    values: Mapping[str, float]

    def times_floor(self, subject: str) -> float | None:
        """The value of a subject as a multiple of the floor's."""
        value = self.values.get(subject)
        return None if value is None else value / self.values[FLOOR]


@dataclass(frozen=True)
class Section:
    """Rows of one table.

    Attributes:
        title: the heading.
        floor: what the floor is here.
        rows: the measurements.
    """

    title: str
    floor: str
    rows: Sequence[Row]
