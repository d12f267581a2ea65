# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PluginTemplateType(_StrEnum):
    """Type of a plug-in template."""

    NPUDRIVER = "npuDriver"
    GPUDRIVER = "gpuDriver"
    NPU_RIVER = "npu-river"
    GPU_DRIVER = "gpu-driver"
    CCEPLUGIN = "ccePlugin"
    HELM = "helm"
    ICAGENT = "icAgent"
