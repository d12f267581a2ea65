# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PeerConnectionPhase(_StrEnum):
    """Status of a peering connection."""

    CONNECTING = "Connecting"
    ACTIVE = "Active"
    ABNORMAL = "Abnormal"
