from enum import StrEnum as _StrEnum


class PoolAutoPay(_StrEnum):
    """Whether a subscription is paid by itself."""

    FALSE = "false"
    TRUE = "true"
