from enum import StrEnum as _StrEnum


class PoolMonitorPeriod(_StrEnum):
    """Time between two values of a metric, in s."""

    FIFTEEN_MINUTES = "900"
    FIVE_MINUTES = "300"
    ONE_HOUR = "3600"
    ONE_MINUTE = "60"
