from enum import StrEnum as _StrEnum


class PoolMetricUnit(_StrEnum):
    """Unit of a metric; empty when there is no data."""

    MEGABYTES = "Megabytes"
    NONE = ""
    PERCENT = "Percent"
