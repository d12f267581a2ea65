from enum import StrEnum


class JobActionType(StrEnum):
    """What to do with a job."""

    TERMINATE = "terminate"
