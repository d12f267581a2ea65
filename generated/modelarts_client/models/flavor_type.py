from enum import StrEnum


class FlavorType(StrEnum):
    """Kind of processor of a flavor."""

    CPU = "CPU"
    GPU = "GPU"
