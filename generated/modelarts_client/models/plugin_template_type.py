from enum import StrEnum as _StrEnum


class PluginTemplateType(_StrEnum):
    """Type of a plug-in template."""

    CCEPLUGIN = "ccePlugin"
    GPUDRIVER = "gpuDriver"
    GPU_DRIVER = "gpu-driver"
    HELM = "helm"
    ICAGENT = "icAgent"
    NPUDRIVER = "npuDriver"
    NPU_RIVER = "npu-river"
