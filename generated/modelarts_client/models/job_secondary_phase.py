from enum import StrEnum as _StrEnum


class JobSecondaryPhase(_StrEnum):
    """Second-level, internal status of a job; this set may change."""

    COMPLETED = "Completed"
    CREATEFAILED = "CreateFailed"
    CREATING = "Creating"
    FAILED = "Failed"
    LOST = "Lost"
    QUEUING = "Queuing"
    RUNNING = "Running"
    TERMINATED = "Terminated"
    TERMINATEDFAILED = "TerminatedFailed"
    TERMINATING = "Terminating"
    UNKNOWN = "Unknown"
