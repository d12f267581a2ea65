from enum import StrEnum


class PoolAutoRenew(StrEnum):
    """Whether a subscription is renewed by itself (1) or not (0)."""

    AUTOMATIC = "1"
    MANUAL = "0"
