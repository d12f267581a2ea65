from enum import StrEnum


class ResourceApiVersionV1(StrEnum):
    """Version of the interface of networks, resource flavors and single plug-in templates."""

    V1 = "v1"
