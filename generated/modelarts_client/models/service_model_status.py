from enum import StrEnum as _StrEnum


class ServiceModelStatus(_StrEnum):
    """Status of the instances of a model: all have started (ready), some have (concerning), none has (notReady); or a status as that of a service."""

    CONCERNING = "concerning"
    DEPLOYING = "deploying"
    FAILED = "failed"
    FINISHED = "finished"
    NOTREADY = "notReady"
    READY = "ready"
    RUNNING = "running"
    STOPPED = "stopped"
