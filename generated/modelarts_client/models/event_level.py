from enum import StrEnum as _StrEnum


class EventLevel(_StrEnum):
    """Severity of an event."""

    ERROR = "Error"
    INFO = "Info"
    WARNING = "Warning"
