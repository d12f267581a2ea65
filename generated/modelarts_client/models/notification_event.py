# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class NotificationEvent(_StrEnum):
    """Event of a job that sends a message."""

    JOBSTARTED = "JobStarted"
    JOBCOMPLETED = "JobCompleted"
    JOBFAILED = "JobFailed"
    JOBTERMINATED = "JobTerminated"
    JOBRESTARTED = "JobRestarted"
    JOBHANGED = "JobHanged"
    JOBPREEMPTED = "JobPreempted"
