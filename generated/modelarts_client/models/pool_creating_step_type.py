from enum import StrEnum as _StrEnum


class PoolCreatingStepType(_StrEnum):
    """What nodes are created by: whole racks (rack) or supernodes (hyperinstance)."""

    HYPERINSTANCE = "hyperinstance"
    RACK = "rack"
