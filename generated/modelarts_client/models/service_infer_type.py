# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceInferType(_StrEnum):
    """Kind of a service: real-time answers requests, batch reads a set of data and ends, edge runs on edge nodes."""

    REAL_TIME = "real-time"
    BATCH = "batch"
    EDGE = "edge"
