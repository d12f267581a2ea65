from enum import StrEnum


class SpecificationStatus(StrEnum):
    """Whether a specification can be used (normal) or is sold out (sellout)."""

    NORMAL = "normal"
    SELLOUT = "sellout"
