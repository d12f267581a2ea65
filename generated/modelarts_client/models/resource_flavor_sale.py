from enum import StrEnum


class ResourceFlavorSale(StrEnum):
    """Whether a flavor is on sale (normal) or sold out (soldout) in an availability zone."""

    NORMAL = "normal"
    SOLDOUT = "soldout"
