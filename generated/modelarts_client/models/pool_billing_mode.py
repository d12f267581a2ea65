# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolBillingMode(_StrEnum):
    """How a pool is paid: by use (0) or by the month or year (1)."""

    PAY_PER_USE = "0"
    SUBSCRIPTION = "1"
