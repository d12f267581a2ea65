from enum import StrEnum as _StrEnum


class ResourceFlavorVolumeType(_StrEnum):
    """Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD), high I/O (SAS) or common (SATA)."""

    GPSSD = "GPSSD"
    SAS = "SAS"
    SATA = "SATA"
    SSD = "SSD"
