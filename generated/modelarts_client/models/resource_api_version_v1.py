# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceApiVersionV1(_StrEnum):
    """Version of the interface of networks, resource flavors and single plug-in templates."""

    V1 = "v1"
