# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SfsTurboConnectionState(_StrEnum):
    """Status of a connection to SFS Turbo."""

    ACTIVE = "Active"
    ABNORMAL = "Abnormal"
    CREATING = "Creating"
    DELETING = "Deleting"
