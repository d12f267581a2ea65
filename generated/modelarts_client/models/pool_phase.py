from enum import StrEnum


class PoolPhase(StrEnum):
    """State of a pool; Waiting is for a payment or an approval."""

    ABNORMAL = "Abnormal"
    CREATING = "Creating"
    CREATIONFAILED = "CreationFailed"
    DELETING = "Deleting"
    ERROR = "Error"
    RUNNING = "Running"
    SCALINGFAILED = "ScalingFailed"
    WAITING = "Waiting"
