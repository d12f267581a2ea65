# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class SpecificationStatus(_StrEnum):
    """Whether a specification can be used (normal) or is sold out (sellout)."""

    NORMAL = "normal"
    SELLOUT = "sellout"
