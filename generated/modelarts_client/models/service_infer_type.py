from enum import StrEnum as _StrEnum


class ServiceInferType(_StrEnum):
    """Kind of a service: real-time answers requests, batch reads a set of data and ends, edge runs on edge nodes."""

    BATCH = "batch"
    EDGE = "edge"
    REAL_TIME = "real-time"
