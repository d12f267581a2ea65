from enum import StrEnum


class ResourceFlavorApiVersion(StrEnum):
    """Version of the interface of resource flavors."""

    V1 = "v1"
