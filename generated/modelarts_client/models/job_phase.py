from enum import StrEnum as _StrEnum


class JobPhase(_StrEnum):
    """First-level status of a job; this set is stable."""

    ABNORMAL = "Abnormal"
    COMPLETED = "Completed"
    CREATING = "Creating"
    FAILED = "Failed"
    PENDING = "Pending"
    RUNNING = "Running"
    TERMINATED = "Terminated"
    TERMINATING = "Terminating"
