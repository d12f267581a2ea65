from enum import StrEnum as _StrEnum


class PoolSharing(_StrEnum):
    """Whether a pool can be shared."""

    SHARED = "shared"
    UNSHARED = "unshared"
