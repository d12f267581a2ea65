# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolScopeState(_StrEnum):
    """State of a type of jobs in a pool."""

    ENABLING = "Enabling"
    ENABLED = "Enabled"
    ENABLEFAILED = "EnableFailed"
    DISABLING = "Disabling"
    DISABLED = "Disabled"
