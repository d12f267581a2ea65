# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolStatusFilter(_StrEnum):
    """Group of pools: created, not created because of a failure (kept for 3 days), or being created."""

    CREATED = "created"
    FAILED = "failed"
    CREATING = "creating"
