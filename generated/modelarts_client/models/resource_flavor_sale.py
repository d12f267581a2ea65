# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ResourceFlavorSale(_StrEnum):
    """Whether a flavor is on sale (normal) or sold out (soldout) in an availability zone."""

    NORMAL = "normal"
    SOLDOUT = "soldout"
