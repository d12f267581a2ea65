# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolAutoPay(_StrEnum):
    """Whether a subscription is paid by itself."""

    TRUE = "true"
    FALSE = "false"
    ONE = "1"
    ZERO = "0"
