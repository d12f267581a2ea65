# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class EdgeInstanceStatus(_StrEnum):
    """Status of a model instance on an edge node."""

    RUNNING = "running"
    STOPPED = "stopped"
    NOTREADY = "notReady"
    FAILED = "failed"
