# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class ModelAcceleratorType(_StrEnum):
    """Kind of accelerator card; none for CPU only."""

    NPU = "npu"
    GPU = "gpu"
    NONE = "none"
