from enum import StrEnum


class ServiceEventType(StrEnum):
    """Kind of an event."""

    ABNORMAL = "abnormal"
    NORMAL = "normal"
