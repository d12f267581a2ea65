# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceFlavorBootType(_StrEnum):
    """What a bare metal server starts from, a local disk or a cloud disk."""

    LOCALDISK = "LocalDisk"
    VOLUME = "Volume"
