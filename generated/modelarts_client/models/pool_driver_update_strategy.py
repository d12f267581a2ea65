# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolDriverUpdateStrategy(_StrEnum):
    """When a driver is upgraded: at once, even under running jobs (force), or when the node runs no job (idle)."""

    FORCE = "force"
    IDLE = "idle"
