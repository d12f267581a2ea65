# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolContainerNetworkMode(_StrEnum):
    """Model of a container network: a tunnel (overlay_l2), routes of the VPC (vpc-router) or network interfaces of the VPC (eni)."""

    OVERLAY_L2 = "overlay_l2"
    VPC_ROUTER = "vpc-router"
    ENI = "eni"
