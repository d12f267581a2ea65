from enum import StrEnum as _StrEnum


class ResourceFlavorListKind(_StrEnum):
    """Kind of the resource, a list of resource flavors."""

    RESOURCEFLAVORLIST = "ResourceFlavorList"
