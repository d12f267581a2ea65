from enum import StrEnum


class NetworkPhase(StrEnum):
    """Status of a network; empty right after its creation."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CREATING = "Creating"
    VALUE_3 = ""
