# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceApiVersionV2(_StrEnum):
    """Version of the interface of pools and of plug-in templates in a list."""

    V2 = "v2"
