from enum import StrEnum


class NetworkKind(StrEnum):
    """Type of a network as a resource."""

    NETWORK = "Network"
