from enum import StrEnum


class PackageRestraint(StrEnum):
    """How the installed version relates to the given one: the same (EXACT), not earlier (ATLEAST), not later (ATMOST)."""

    ATLEAST = "ATLEAST"
    ATMOST = "ATMOST"
    EXACT = "EXACT"
