from enum import StrEnum as _StrEnum


class PoolDriverState(_StrEnum):
    """State of a driver."""

    ABNORMAL = "Abnormal"
    CREATING = "Creating"
    RUNNING = "Running"
    UPGRADING = "Upgrading"
