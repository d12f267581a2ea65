from enum import StrEnum


class EventLevel(StrEnum):
    """Severity of an event."""

    ERROR = "Error"
    INFO = "Info"
    WARNING = "Warning"
