# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobActionType(_StrEnum):
    """What to do with a job."""

    TERMINATE = "terminate"
