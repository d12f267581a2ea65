from enum import StrEnum as _StrEnum


class MetricName(_StrEnum):
    """Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory."""

    CPUUSAGE = "cpuUsage"
    GPUMEMUSAGE = "gpuMemUsage"
    GPUUTIL = "gpuUtil"
    MEMUSAGE = "memUsage"
    NPUMEMUSAGE = "npuMemUsage"
    NPUUTIL = "npuUtil"
