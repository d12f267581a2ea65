from enum import StrEnum as _StrEnum


class PoolStorageType(_StrEnum):
    """Where a disk group is: on cloud disks (volume) or on local disks (local)."""

    LOCAL = "local"
    VOLUME = "volume"
