from enum import StrEnum as _StrEnum


class PoolOsImageType(_StrEnum):
    """Type of an image, private or, when empty, preset."""

    PRESET = ""
    PRIVATE = "private"
