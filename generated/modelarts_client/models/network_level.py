from enum import StrEnum


class NetworkLevel(StrEnum):
    """Level of the network topology: resource pool, group of supernodes, supernode, cabinet."""

    CLUSTER = "cluster"
    HYPERINSTANCE = "hyperinstance"
    HYPERINSTANCEGROUP = "hyperinstanceGroup"
    SLICE = "slice"
