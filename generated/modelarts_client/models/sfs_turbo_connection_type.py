from enum import StrEnum as _StrEnum


class SfsTurboConnectionType(_StrEnum):
    """How a network reaches SFS Turbo: through an attached NIC (VpcPort) or VPC peering (Peering)."""

    PEERING = "Peering"
    VPCPORT = "VpcPort"
