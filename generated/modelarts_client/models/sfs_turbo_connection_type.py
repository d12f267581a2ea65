from enum import StrEnum


class SfsTurboConnectionType(StrEnum):
    """How a network reaches SFS Turbo: through an attached NIC (VpcPort) or VPC peering (Peering)."""

    PEERING = "Peering"
    VPCPORT = "VpcPort"
