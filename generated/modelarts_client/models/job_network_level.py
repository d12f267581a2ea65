# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobNetworkLevel(_StrEnum):
    """Level of the network topology that a whole job stays within: its resource pool (cluster) or a group of supernodes (hyperinstanceGroup)."""

    CLUSTER = "cluster"
    HYPERINSTANCEGROUP = "hyperinstanceGroup"
