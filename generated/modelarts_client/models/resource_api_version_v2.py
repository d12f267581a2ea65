from enum import StrEnum


class ResourceApiVersionV2(StrEnum):
    """Version of the interface of pools and of plug-in templates in a list."""

    V2 = "v2"
