from enum import StrEnum


class AffinityType(StrEnum):
    """Affinity in scheduling: cabinet is by cabinet, hyperinstance is by supernode."""

    CABINET = "cabinet"
    HYPERINSTANCE = "hyperinstance"
