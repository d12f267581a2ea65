from enum import StrEnum as _StrEnum


class EdgeInstanceStatus(_StrEnum):
    """Status of a model instance on an edge node."""

    FAILED = "failed"
    NOTREADY = "notReady"
    RUNNING = "running"
    STOPPED = "stopped"
