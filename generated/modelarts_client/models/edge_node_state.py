from enum import StrEnum as _StrEnum


class EdgeNodeState(_StrEnum):
    """Status of the host of an edge node."""

    FAIL = "FAIL"
    RUNNING = "RUNNING"
    UNCONNECTED = "UNCONNECTED"
