# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolPluginPhase(_StrEnum):
    """State of a plug-in of a pool."""

    PENDING = "Pending"
    RUNNING = "Running"
    UPDATING = "Updating"
    ABNORMAL = "Abnormal"
    DELETING = "Deleting"
