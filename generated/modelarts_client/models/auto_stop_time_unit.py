# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AutoStopTimeUnit(_StrEnum):
    """Unit of a time after which a job stops, or for which it is kept."""

    HOURS = "HOURS"
