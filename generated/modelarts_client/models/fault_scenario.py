from enum import StrEnum as _StrEnum


class FaultScenario(_StrEnum):
    """Kind of fault that a job recovers from."""

    CHIP_FAULT = "chip_fault"
    ERROR_IN_LOG = "error_in_log"
    JOB_FAILED = "job_failed"
    JOB_HANGED = "job_hanged"
    JOB_SUBHEALTH = "job_subhealth"
    NODE_FAULT = "node_fault"
