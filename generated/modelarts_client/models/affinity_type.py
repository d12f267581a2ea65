from enum import StrEnum


class AffinityType(StrEnum):
    """Affinity in scheduling: by cabinet (cabinet), by supernode (hyperinstance), by network (networkTopology)."""

    CABINET = "cabinet"
    HYPERINSTANCE = "hyperinstance"
    NETWORKTOPOLOGY = "networkTopology"
