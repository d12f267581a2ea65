from enum import StrEnum


class PoolMetricUnit(StrEnum):
    """Unit of a metric; empty when there is no data."""

    MEGABYTES = "Megabytes"
    NONE = ""
    PERCENT = "Percent"
