# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class EventSource(_StrEnum):
    """Component that reports events."""

    K8S = "K8S"
    JOB = "Job"
    TASK = "Task"
