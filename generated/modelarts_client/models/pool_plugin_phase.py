from enum import StrEnum


class PoolPluginPhase(StrEnum):
    """State of a plug-in of a pool."""

    ABNORMAL = "Abnormal"
    DELETING = "Deleting"
    PENDING = "Pending"
    RUNNING = "Running"
    UPDATING = "Updating"
