# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolStorageType(_StrEnum):
    """Where a disk group is: on cloud disks (volume) or on local disks (local)."""

    VOLUME = "volume"
    LOCAL = "local"
