# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class RunRecovery(_StrEnum):
    """Fault tolerance that followed a run."""

    NPU_STEP_RETRY = "npu_step_retry"
    NPU_PROC_RESTART = "npu_proc_restart"
    GPU_PROC_RESTART = "gpu_proc_restart"
    PROC_RESTART = "proc_restart"
    POD_RESCHEDULE = "pod_reschedule"
    JOB_RESCHEDULE = "job_reschedule"
    JOB_RESCHEDULE_WITH_TAINT = "job_reschedule_with_taint"
