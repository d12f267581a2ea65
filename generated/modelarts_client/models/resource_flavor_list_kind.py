# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceFlavorListKind(_StrEnum):
    """Kind of the resource, a list of resource flavors."""

    RESOURCEFLAVORLIST = "ResourceFlavorList"
