from enum import StrEnum as _StrEnum


class PoolScopeState(_StrEnum):
    """State of a type of jobs in a pool."""

    DISABLED = "Disabled"
    DISABLING = "Disabling"
    ENABLED = "Enabled"
    ENABLEFAILED = "EnableFailed"
    ENABLING = "Enabling"
