# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class EdgeNodeState(_StrEnum):
    """Status of the host of an edge node."""

    RUNNING = "RUNNING"
    FAIL = "FAIL"
    UNCONNECTED = "UNCONNECTED"
