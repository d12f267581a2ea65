from enum import StrEnum


class OsLicenseScopeType(StrEnum):
    """What the license allows: resource pools for either training or inference (single), or for both (multi)."""

    MULTI = "multi"
    SINGLE = "single"
