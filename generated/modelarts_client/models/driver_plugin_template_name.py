from enum import StrEnum


class DriverPluginTemplateName(StrEnum):
    """Name of a plug-in template of drivers: of GPUs (gpu-driver) or of NPUs (npu-driver)."""

    GPU_DRIVER = "gpu-driver"
    NPU_DRIVER = "npu-driver"
