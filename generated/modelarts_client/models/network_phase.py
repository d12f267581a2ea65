from enum import StrEnum as _StrEnum


class NetworkPhase(_StrEnum):
    """Status of a network; empty right after its creation."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CREATING = "Creating"
    VALUE_3 = ""
