# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolCreatingStepType(_StrEnum):
    """What nodes are created by: whole racks (rack) or supernodes (hyperinstance)."""

    RACK = "rack"
    HYPERINSTANCE = "hyperinstance"
