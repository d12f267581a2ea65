from enum import StrEnum


class PoolDriverState(StrEnum):
    """State of a driver."""

    ABNORMAL = "Abnormal"
    CREATING = "Creating"
    RUNNING = "Running"
    UPGRADING = "Upgrading"
