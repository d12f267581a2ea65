from enum import StrEnum


class ResourceFlavorKind(StrEnum):
    """Kind of the resource, a resource flavor."""

    RESOURCEFLAVOR = "ResourceFlavor"
