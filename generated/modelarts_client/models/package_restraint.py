from enum import StrEnum as _StrEnum


class PackageRestraint(_StrEnum):
    """How the installed version relates to the given one: the same (EXACT), not earlier (ATLEAST), not later (ATMOST)."""

    ATLEAST = "ATLEAST"
    ATMOST = "ATMOST"
    EXACT = "EXACT"
