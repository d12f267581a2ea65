# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolDriverState(_StrEnum):
    """State of a driver."""

    CREATING = "Creating"
    UPGRADING = "Upgrading"
    RUNNING = "Running"
    ABNORMAL = "Abnormal"
