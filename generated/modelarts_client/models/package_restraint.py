# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PackageRestraint(_StrEnum):
    """How the installed version relates to the given one: the same (EXACT), not earlier (ATLEAST), not later (ATMOST)."""

    EXACT = "EXACT"
    ATLEAST = "ATLEAST"
    ATMOST = "ATMOST"
