from enum import StrEnum


class EventSource(StrEnum):
    """Component that reports events."""

    JOB = "Job"
    K8S = "K8S"
    TASK = "Task"
