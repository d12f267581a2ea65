from enum import StrEnum


class ModelRequestMode(StrEnum):
    """Kind of real-time service that a runtime supports: synchronous or asynchronous."""

    ASYNC = "async"
    SYNC = "sync"
