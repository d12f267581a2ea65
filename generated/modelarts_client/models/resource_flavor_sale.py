from enum import StrEnum


class ResourceFlavorSale(StrEnum):
    """Whether a flavor can be had in an availability zone."""

    NORMAL = "normal"
    SOLDOUT = "soldout"
