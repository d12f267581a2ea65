from enum import StrEnum


class ServiceTargetStatus(StrEnum):
    """Status that a service is to have; running starts it, stopped stops it."""

    RUNNING = "running"
    STOPPED = "stopped"
