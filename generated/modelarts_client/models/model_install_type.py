# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelInstallType(_StrEnum):
    """Kind of service that a model can be deployed as, as the cloud writes it in lists and details."""

    REAL_TIME = "real-time"
    REALTIME = "realtime"
    BATCH = "batch"
    EDGE = "edge"
