# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolKind(_StrEnum):
    """Kind of the resource, a pool."""

    POOL = "Pool"
