# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolPeriodType(_StrEnum):
    """Unit of a subscription: month (2), year (3) or hour (4)."""

    MONTH = "2"
    YEAR = "3"
    HOUR = "4"
