from enum import StrEnum


class PoolVolumeType(StrEnum):
    """Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O (SAS)."""

    GPSSD = "GPSSD"
    SAS = "SAS"
    SSD = "SSD"
