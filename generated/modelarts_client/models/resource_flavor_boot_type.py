from enum import StrEnum


class ResourceFlavorBootType(StrEnum):
    """What a bare metal server starts from, a local disk or a cloud disk."""

    LOCALDISK = "LocalDisk"
    VOLUME = "Volume"
