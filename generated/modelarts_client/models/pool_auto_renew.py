# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolAutoRenew(_StrEnum):
    """Whether a subscription is renewed by itself (1) or not (0)."""

    MANUAL = "0"
    AUTOMATIC = "1"
