from enum import StrEnum


class PoolCreatingStepType(StrEnum):
    """What nodes are created by: whole racks (rack) or supernodes (hyperinstance)."""

    HYPERINSTANCE = "hyperinstance"
    RACK = "rack"
