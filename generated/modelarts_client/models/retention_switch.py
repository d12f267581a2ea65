from enum import StrEnum


class RetentionSwitch(StrEnum):
    """Whether the record of a job is removed after some time."""

    DISABLED = "disabled"
    ENABLED = "enabled"
