from enum import StrEnum


class EdgeInstanceStatus(StrEnum):
    """Status of a model instance on an edge node."""

    FAILED = "failed"
    NOTREADY = "notReady"
    RUNNING = "running"
    STOPPED = "stopped"
