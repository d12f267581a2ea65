from enum import StrEnum as _StrEnum


class PoolPluginPhase(_StrEnum):
    """State of a plug-in of a pool."""

    ABNORMAL = "Abnormal"
    DELETING = "Deleting"
    PENDING = "Pending"
    RUNNING = "Running"
    UPDATING = "Updating"
