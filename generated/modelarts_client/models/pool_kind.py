from enum import StrEnum


class PoolKind(StrEnum):
    """Kind of the resource, a pool."""

    POOL = "Pool"
