from enum import StrEnum as _StrEnum


class NotificationEvent(_StrEnum):
    """Event of a job that sends a message."""

    JOBCOMPLETED = "JobCompleted"
    JOBFAILED = "JobFailed"
    JOBHANGED = "JobHanged"
    JOBPREEMPTED = "JobPreempted"
    JOBRESTARTED = "JobRestarted"
    JOBSTARTED = "JobStarted"
    JOBTERMINATED = "JobTerminated"
