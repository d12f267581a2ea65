from enum import StrEnum as _StrEnum


class LoadBalancerPolicy(_StrEnum):
    """How requests to a synchronous real-time service are spread; the first two are weighted."""

    LEAST_CONNECTIONS = "LEAST_CONNECTIONS"
    ROUND_ROBIN = "ROUND_ROBIN"
    SOURCE_IP = "SOURCE_IP"
