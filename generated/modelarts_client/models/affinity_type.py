# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AffinityType(_StrEnum):
    """Affinity in scheduling: by cabinet (cabinet), by supernode (hyperinstance), by network (networkTopology)."""

    CABINET = "cabinet"
    HYPERINSTANCE = "hyperinstance"
    NETWORKTOPOLOGY = "networkTopology"
