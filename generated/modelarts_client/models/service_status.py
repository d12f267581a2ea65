from enum import StrEnum as _StrEnum


class ServiceStatus(_StrEnum):
    """Status of a service. concerning means that some instances do not work; finished is for batch services; pending and waiting are for real-time services."""

    CONCERNING = "concerning"
    DELETING = "deleting"
    DEPLOYING = "deploying"
    FAILED = "failed"
    FINISHED = "finished"
    PENDING = "pending"
    RUNNING = "running"
    STOPPED = "stopped"
    STOPPING = "stopping"
    WAITING = "waiting"
