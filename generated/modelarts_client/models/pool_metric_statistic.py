from enum import StrEnum as _StrEnum


class PoolMetricStatistic(_StrEnum):
    """How the samples of a period become one value."""

    AVERAGE = "average"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    SAMPLECOUNT = "sampleCount"
    SUM = "sum"
