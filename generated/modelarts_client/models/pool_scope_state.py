from enum import StrEnum


class PoolScopeState(StrEnum):
    """State of a type of jobs in a pool."""

    DISABLED = "Disabled"
    DISABLING = "Disabling"
    ENABLED = "Enabled"
    ENABLEFAILED = "EnableFailed"
    ENABLING = "Enabling"
