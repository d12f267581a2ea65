# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceTargetStatus(_StrEnum):
    """Status that a service is to have; running starts it, stopped stops it."""

    RUNNING = "running"
    STOPPED = "stopped"
