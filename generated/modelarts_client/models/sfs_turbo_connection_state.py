from enum import StrEnum as _StrEnum


class SfsTurboConnectionState(_StrEnum):
    """Status of a connection to SFS Turbo."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CREATING = "Creating"
    DELETING = "Deleting"
