from enum import StrEnum


class ScheduleTimeUnit(StrEnum):
    """Unit of a time."""

    DAYS = "DAYS"
    HOURS = "HOURS"
    MINUTES = "MINUTES"
