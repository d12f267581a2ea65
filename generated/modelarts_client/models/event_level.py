# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class EventLevel(_StrEnum):
    """Severity of an event."""

    INFO = "Info"
    ERROR = "Error"
    WARNING = "Warning"
