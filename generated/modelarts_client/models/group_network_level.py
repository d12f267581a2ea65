from enum import StrEnum as _StrEnum


class GroupNetworkLevel(_StrEnum):
    """Level of the network topology that an affinity group stays within: a group of supernodes, a supernode (hyperinstance) or a cabinet (slice)."""

    HYPERINSTANCE = "hyperinstance"
    HYPERINSTANCEGROUP = "hyperinstanceGroup"
    SLICE = "slice"
