from enum import StrEnum


class PoolMetricStatistic(StrEnum):
    """How the samples of a period become one value."""

    AVERAGE = "average"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    SAMPLECOUNT = "sampleCount"
    SUM = "sum"
