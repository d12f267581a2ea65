"""The goals of the client: ratios of one run, and limits in seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.results import Row
from benchmarks.subjects import FLOOR, OFFICIAL, OURS, STOCK


@dataclass(frozen=True)
class Goal:
    """A limit, absolute or as a multiple of another subject.

    Attributes:
        row: the key of the measurement.
        label: its name for readers.
        other: the subject to compare with; None for a limit in the unit of the measurement.
        limit: the largest acceptable value.
    """

    row: str
    label: str
    other: str | None
    limit: float

    def measured(self, rows: Mapping[str, Row]) -> float:
        """The measured value."""
        values = rows[self.row].values
        return values[OURS] / (1.0 if self.other is None else values[self.other])


GOALS: Final = (
    Goal("decode", "decode", FLOOR, 3.5),
    Goal("decode", "decode", OFFICIAL, 1 / 3),
    Goal("decode", "decode", STOCK, 1 / 3),
    Goal("encode", "encode", OFFICIAL, 1 / 3),
    Goal("encode_read", "encode what was read", OFFICIAL, 1 / 3),
    Goal("import_client", "import the client", OFFICIAL, 1 / 10),
    Goal("memory_client", "memory for it", OFFICIAL, 1 / 5),
    Goal("import_session", "import `Session`", OFFICIAL, 0.12),
    Goal("import_sdk", "import `Estimator`", OFFICIAL, 1 / 10),
    Goal("memory_sdk", "memory for it", OFFICIAL, 1 / 5),
    Goal("call", "one GET", FLOOR, 1.25),
    Goal("call_signed", "one GET, signed", OFFICIAL, 1 / 2),
    Goal("call_session", "the same, by a `Session`", OFFICIAL, 1 / 2),
    Goal("sign", "sign a request of 1 KB", None, 40.0),
    Goal("crowd", "1,000 GETs at once, signed", OFFICIAL, 1 / 3),
    Goal("crowd_slow", "the same, from a server that takes 20 ms", OFFICIAL, 1 / 3),
)
