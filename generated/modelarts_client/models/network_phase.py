# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class NetworkPhase(_StrEnum):
    """Status of a network; empty right after its creation."""

    CREATING = "Creating"
    ACTIVE = "Active"
    ABNORMAL = "Abnormal"
    VALUE_3 = ""
