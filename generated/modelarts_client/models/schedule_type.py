from enum import StrEnum


class ScheduleType(StrEnum):
    """What happens at the end of the time: the service stops."""

    STOP = "stop"
