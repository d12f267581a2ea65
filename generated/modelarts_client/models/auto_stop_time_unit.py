from enum import StrEnum


class AutoStopTimeUnit(StrEnum):
    """Unit of a time after which a job stops, or for which it is kept."""

    HOURS = "HOURS"
