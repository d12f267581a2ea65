# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class OsQuotaResourceType(_StrEnum):
    """Kind of resource that has a quota."""

    POOL = "pool"
    NETWORK = "network"
    VPC = "VPC"
    SUBNET = "SUBNET"
    SECURITY_GROUP = "SECURITY_GROUP"
    SECURITY_GROUP_RULE = "SECURITY_GROUP_RULE"
    PUBLIC_IP = "PUBLIC_IP"
    VPC_PEER = "VPC_PEER"
    FIREWALL = "FIREWALL"
    SHARE_BANDWIDTH = "SHARE_BANDWIDTH"
    SHARE_BANDWIDTH_IP = "SHARE_BANDWIDTH_IP"
    LOADBALANCER = "LOADBALANCER"
    LISTENER = "LISTENER"
    PHYSICAL_CONNECT = "PHYSICAL_CONNECT"
    VIRTUAL_INTERFACE = "VIRTUAL_INTERFACE"
    VPC_CONTAIN_ROUTETABLE = "VPC_CONTAIN_ROUTETABLE"
    ROUTETABLE_CONTAIN_ROUTES = "ROUTETABLE_CONTAIN_ROUTES"
