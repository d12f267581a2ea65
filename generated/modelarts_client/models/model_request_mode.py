# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelRequestMode(_StrEnum):
    """Kind of real-time service that a runtime supports: synchronous or asynchronous."""

    SYNC = "sync"
    ASYNC = "async"
