# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolVolumeType(_StrEnum):
    """Type of a disk: ultra-high I/O (SSD), general purpose (GPSSD) or high I/O (SAS)."""

    SSD = "SSD"
    GPSSD = "GPSSD"
    SAS = "SAS"
