from enum import StrEnum


class SfsTurboConnectionState(StrEnum):
    """Status of a connection to SFS Turbo."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CREATING = "Creating"
    DELETING = "Deleting"
