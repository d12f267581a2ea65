# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceEventType(_StrEnum):
    """Kind of an event."""

    NORMAL = "normal"
    ABNORMAL = "abnormal"
