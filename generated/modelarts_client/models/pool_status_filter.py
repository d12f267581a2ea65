from enum import StrEnum


class PoolStatusFilter(StrEnum):
    """Group of pools: created, not created because of a failure (kept for 3 days), or being created."""

    CREATED = "created"
    CREATING = "creating"
    FAILED = "failed"
