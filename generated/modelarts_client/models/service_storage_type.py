# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ServiceStorageType(_StrEnum):
    """Kind of a mounted storage."""

    SFS_TURBO = "sfs_turbo"
