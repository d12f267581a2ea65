# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class OsLicenseScopeType(_StrEnum):
    """What the license allows: resource pools for either training or inference (single), or for both (multi)."""

    SINGLE = "single"
    MULTI = "multi"
