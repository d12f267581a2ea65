from enum import StrEnum as _StrEnum


class PoolVolumeType(_StrEnum):
    """Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O (SAS)."""

    GPSSD = "GPSSD"
    SAS = "SAS"
    SSD = "SSD"
