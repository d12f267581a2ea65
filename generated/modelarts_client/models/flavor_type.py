from enum import StrEnum


class FlavorType(StrEnum):
    """Kind of processor of a flavor."""

    ASCEND = "Ascend"
    CPU = "CPU"
    GPU = "GPU"
