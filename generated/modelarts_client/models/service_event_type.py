from enum import StrEnum as _StrEnum


class ServiceEventType(_StrEnum):
    """Kind of an event."""

    ABNORMAL = "abnormal"
    NORMAL = "normal"
