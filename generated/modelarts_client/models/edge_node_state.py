from enum import StrEnum


class EdgeNodeState(StrEnum):
    """Status of the host of an edge node."""

    FAIL = "FAIL"
    RUNNING = "RUNNING"
    UNCONNECTED = "UNCONNECTED"
