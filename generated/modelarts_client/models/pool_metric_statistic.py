# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolMetricStatistic(_StrEnum):
    """How the samples of a period become one value."""

    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    SUM = "sum"
    AVERAGE = "average"
    SAMPLECOUNT = "sampleCount"
