from enum import StrEnum


class NetworkApiVersion(StrEnum):
    """Version of the interface of networks."""

    V1 = "v1"
