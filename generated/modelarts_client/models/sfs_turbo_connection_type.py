# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SfsTurboConnectionType(_StrEnum):
    """How a network reaches SFS Turbo: through an attached NIC (VpcPort) or VPC peering (Peering)."""

    VPCPORT = "VpcPort"
    PEERING = "Peering"
