from enum import StrEnum


class ResourceFlavorListKind(StrEnum):
    """Kind of the resource, a list of resource flavors."""

    RESOURCEFLAVORLIST = "ResourceFlavorList"
