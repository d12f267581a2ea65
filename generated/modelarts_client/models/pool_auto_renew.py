from enum import StrEnum as _StrEnum


class PoolAutoRenew(_StrEnum):
    """Whether a subscription is renewed by itself (1) or not (0)."""

    AUTOMATIC = "1"
    MANUAL = "0"
