# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ScheduleType(_StrEnum):
    """What happens at the end of the time: the service stops."""

    STOP = "stop"
