# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class MetricName(_StrEnum):
    """Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory."""

    CPUUSAGE = "cpuUsage"
    MEMUSAGE = "memUsage"
    GPUUTIL = "gpuUtil"
    GPUMEMUSAGE = "gpuMemUsage"
    NPUUTIL = "npuUtil"
    NPUMEMUSAGE = "npuMemUsage"
