from enum import StrEnum


class PoolAutoPay(StrEnum):
    """Whether a subscription is paid by itself."""

    FALSE = "false"
    TRUE = "true"
