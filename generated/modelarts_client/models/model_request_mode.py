from enum import StrEnum as _StrEnum


class ModelRequestMode(_StrEnum):
    """Kind of real-time service that a runtime supports: synchronous or asynchronous."""

    ASYNC = "async"
    SYNC = "sync"
