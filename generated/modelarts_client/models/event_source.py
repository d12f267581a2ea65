from enum import StrEnum as _StrEnum


class EventSource(_StrEnum):
    """Component that reports events."""

    JOB = "Job"
    K8S = "K8S"
    TASK = "Task"
