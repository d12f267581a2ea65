from enum import StrEnum as _StrEnum


class RunRecovery(_StrEnum):
    """Fault tolerance that followed a run."""

    GPU_PROC_RESTART = "gpu_proc_restart"
    JOB_RESCHEDULE = "job_reschedule"
    JOB_RESCHEDULE_WITH_TAINT = "job_reschedule_with_taint"
    NPU_PROC_RESTART = "npu_proc_restart"
    NPU_STEP_RETRY = "npu_step_retry"
    POD_RESCHEDULE = "pod_reschedule"
    PROC_RESTART = "proc_restart"
