from enum import StrEnum


class PoolStorageType(StrEnum):
    """Where a disk group is: on cloud disks (volume) or on local disks (local)."""

    LOCAL = "local"
    VOLUME = "volume"
