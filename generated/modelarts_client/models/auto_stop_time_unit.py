from enum import StrEnum


class AutoStopTimeUnit(StrEnum):
    """Unit of the running time after which a job stops."""

    HOURS = "HOURS"
