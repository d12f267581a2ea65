# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolOsImageType(_StrEnum):
    """Type of an image, private or, when empty, preset."""

    PRIVATE = "private"
    PRESET = ""
