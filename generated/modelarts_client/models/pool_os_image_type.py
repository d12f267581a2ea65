from enum import StrEnum


class PoolOsImageType(StrEnum):
    """Type of an image, private or, when empty, preset."""

    PRESET = ""
    PRIVATE = "private"
