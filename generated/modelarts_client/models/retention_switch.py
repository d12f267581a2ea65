from enum import StrEnum as _StrEnum


class RetentionSwitch(_StrEnum):
    """Whether the record of a job is removed after some time."""

    DISABLED = "disabled"
    ENABLED = "enabled"
