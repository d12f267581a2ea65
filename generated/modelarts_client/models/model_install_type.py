from enum import StrEnum


class ModelInstallType(StrEnum):
    """Kind of service that a model can be deployed as."""

    BATCH = "batch"
    EDGE = "edge"
    REALTIME = "realtime"
    REAL_TIME = "real-time"
