from enum import StrEnum as _StrEnum


class ModelInstallType(_StrEnum):
    """Kind of service that a model can be deployed as, as the cloud writes it in lists and details."""

    BATCH = "batch"
    EDGE = "edge"
    REALTIME = "realtime"
    REAL_TIME = "real-time"
