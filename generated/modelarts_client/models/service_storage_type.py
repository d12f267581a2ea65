from enum import StrEnum


class ServiceStorageType(StrEnum):
    """Kind of a mounted storage."""

    SFS_TURBO = "sfs_turbo"
