from enum import StrEnum as _StrEnum


class PoolPhase(_StrEnum):
    """State of a pool; Waiting is for a payment or an approval."""

    ABNORMAL = "Abnormal"
    CREATING = "Creating"
    CREATIONFAILED = "CreationFailed"
    DELETING = "Deleting"
    ERROR = "Error"
    RUNNING = "Running"
    SCALINGFAILED = "ScalingFailed"
    WAITING = "Waiting"
