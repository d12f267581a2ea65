# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ScheduleTimeUnit(_StrEnum):
    """Unit of a time."""

    DAYS = "DAYS"
    HOURS = "HOURS"
    MINUTES = "MINUTES"
