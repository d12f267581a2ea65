# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolMonitorPeriod(_StrEnum):
    """Time between two values of a metric, in s."""

    ONE_MINUTE = "60"
    FIVE_MINUTES = "300"
    FIFTEEN_MINUTES = "900"
    ONE_HOUR = "3600"
