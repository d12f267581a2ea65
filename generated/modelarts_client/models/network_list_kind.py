from enum import StrEnum


class NetworkListKind(StrEnum):
    """Type of a list of networks as a resource."""

    NETWORKLIST = "NetworkList"
