# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceFlavorVolumeType(_StrEnum):
    """Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD), high I/O (SAS) or common (SATA)."""

    SSD = "SSD"
    GPSSD = "GPSSD"
    SAS = "SAS"
    SATA = "SATA"
