from enum import StrEnum as _StrEnum


class JobActionType(_StrEnum):
    """What to do with a job."""

    TERMINATE = "terminate"
