from enum import StrEnum


class NotificationEvent(StrEnum):
    """Event of a job that sends a message."""

    JOBCOMPLETED = "JobCompleted"
    JOBFAILED = "JobFailed"
    JOBHANGED = "JobHanged"
    JOBPREEMPTED = "JobPreempted"
    JOBRESTARTED = "JobRestarted"
    JOBSTARTED = "JobStarted"
    JOBTERMINATED = "JobTerminated"
