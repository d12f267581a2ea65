# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceModelStatus(_StrEnum):
    """Status of the instances of a model: all have started (ready), some have (concerning), none has (notReady); or a status as that of a service."""

    READY = "ready"
    CONCERNING = "concerning"
    NOTREADY = "notReady"
    RUNNING = "running"
    DEPLOYING = "deploying"
    FAILED = "failed"
    STOPPED = "stopped"
    FINISHED = "finished"
