# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class RetentionSwitch(_StrEnum):
    """Whether the record of a job is removed after some time."""

    ENABLED = "enabled"
    DISABLED = "disabled"
