# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class FlavorType(_StrEnum):
    """Kind of processor of a flavor."""

    CPU = "CPU"
    GPU = "GPU"
    ASCEND = "Ascend"
