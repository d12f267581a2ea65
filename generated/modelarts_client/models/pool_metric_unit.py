# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolMetricUnit(_StrEnum):
    """Unit of a metric; empty when there is no data."""

    PERCENT = "Percent"
    MEGABYTES = "Megabytes"
    NONE = ""
