from enum import StrEnum as _StrEnum


class PeerConnectionPhase(_StrEnum):
    """Status of a peering connection."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CONNECTING = "Connecting"
