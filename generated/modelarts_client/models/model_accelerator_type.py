from enum import StrEnum


class ModelAcceleratorType(StrEnum):
    """Kind of accelerator card; none for CPU only."""

    GPU = "gpu"
    NONE = "none"
    NPU = "npu"
