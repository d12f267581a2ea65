# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolPhase(_StrEnum):
    """State of a pool; Waiting is for a payment or an approval."""

    CREATING = "Creating"
    RUNNING = "Running"
    ABNORMAL = "Abnormal"
    DELETING = "Deleting"
    ERROR = "Error"
    CREATIONFAILED = "CreationFailed"
    SCALINGFAILED = "ScalingFailed"
    WAITING = "Waiting"
