# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobSecondaryPhase(_StrEnum):
    """Second-level, internal status of a job; this set may change."""

    CREATING = "Creating"
    QUEUING = "Queuing"
    RUNNING = "Running"
    FAILED = "Failed"
    COMPLETED = "Completed"
    TERMINATING = "Terminating"
    TERMINATED = "Terminated"
    CREATEFAILED = "CreateFailed"
    TERMINATEDFAILED = "TerminatedFailed"
    UNKNOWN = "Unknown"
    LOST = "Lost"
