from enum import StrEnum


class PeerConnectionPhase(StrEnum):
    """Status of a peering connection."""

    ABNORMAL = "Abnormal"
    ACTIVE = "Active"
    CONNECTING = "Connecting"
