from enum import StrEnum as _StrEnum


class ModelAcceleratorType(_StrEnum):
    """Kind of accelerator card; none for CPU only."""

    GPU = "gpu"
    NONE = "none"
    NPU = "npu"
