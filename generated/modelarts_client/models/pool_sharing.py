from enum import StrEnum


class PoolSharing(StrEnum):
    """Whether a pool can be shared."""

    SHARED = "shared"
    UNSHARED = "unshared"
