# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class AlgorithmRequirementKey(_StrEnum):
    """What an algorithm requires: a kind of processor (flavor_type), support of several cards (device_distributed_mode) or of several nodes (host_distributed_mode)."""

    FLAVOR_TYPE = "flavor_type"
    DEVICE_DISTRIBUTED_MODE = "device_distributed_mode"
    HOST_DISTRIBUTED_MODE = "host_distributed_mode"
