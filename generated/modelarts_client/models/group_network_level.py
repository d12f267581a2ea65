# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class GroupNetworkLevel(_StrEnum):
    """Level of the network topology that an affinity group stays within: a group of supernodes, a supernode (hyperinstance) or a cabinet (slice)."""

    HYPERINSTANCEGROUP = "hyperinstanceGroup"
    HYPERINSTANCE = "hyperinstance"
    SLICE = "slice"
