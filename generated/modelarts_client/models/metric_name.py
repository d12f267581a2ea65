from enum import StrEnum


class MetricName(StrEnum):
    """Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory."""

    CPUUSAGE = "cpuUsage"
    GPUMEMUSAGE = "gpuMemUsage"
    GPUUTIL = "gpuUtil"
    MEMUSAGE = "memUsage"
    NPUMEMUSAGE = "npuMemUsage"
    NPUUTIL = "npuUtil"
