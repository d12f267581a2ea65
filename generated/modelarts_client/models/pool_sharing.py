# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolSharing(_StrEnum):
    """Whether a pool can be shared."""

    UNSHARED = "unshared"
    SHARED = "shared"
