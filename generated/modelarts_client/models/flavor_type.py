from enum import StrEnum as _StrEnum


class FlavorType(_StrEnum):
    """Kind of processor of a flavor."""

    ASCEND = "Ascend"
    CPU = "CPU"
    GPU = "GPU"
