from enum import StrEnum


class PoolListKind(StrEnum):
    """Kind of the resource, a list of pools."""

    POOLLIST = "PoolList"
