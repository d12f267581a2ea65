from enum import StrEnum as _StrEnum


class PoolMetricName(_StrEnum):
    """Metric of a pool: usage of CPU, memory, GPU, GPU memory, NPU, NPU memory; size, free size and usage of the disks."""

    CPUUSAGE = "cpuUsage"
    DISKAVAILABLECAPACITY = "diskAvailableCapacity"
    DISKCAPACITY = "diskCapacity"
    DISKUSEDRATE = "diskUsedRate"
    GPUMEMUSAGE = "gpuMemUsage"
    GPUUTIL = "gpuUtil"
    MEMUSEDRATE = "memUsedRate"
    NPUMEMUSAGE = "npuMemUsage"
    NPUUTIL = "npuUtil"
