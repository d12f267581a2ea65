# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class PoolMetricName(_StrEnum):
    """Metric of a pool: usage of CPU, memory, GPU, GPU memory, NPU, NPU memory; size, free size and usage of the disks."""

    CPUUSAGE = "cpuUsage"
    MEMUSEDRATE = "memUsedRate"
    GPUUTIL = "gpuUtil"
    GPUMEMUSAGE = "gpuMemUsage"
    NPUUTIL = "npuUtil"
    NPUMEMUSAGE = "npuMemUsage"
    DISKCAPACITY = "diskCapacity"
    DISKAVAILABLECAPACITY = "diskAvailableCapacity"
    DISKUSEDRATE = "diskUsedRate"
