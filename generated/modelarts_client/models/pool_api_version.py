from enum import StrEnum


class PoolApiVersion(StrEnum):
    """Version of the interface of pools."""

    V2 = "v2"
