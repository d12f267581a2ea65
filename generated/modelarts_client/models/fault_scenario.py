# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class FaultScenario(_StrEnum):
    """Kind of fault that a job recovers from."""

    CHIP_FAULT = "chip_fault"
    NODE_FAULT = "node_fault"
    JOB_FAILED = "job_failed"
    JOB_HANGED = "job_hanged"
    JOB_SUBHEALTH = "job_subhealth"
    ERROR_IN_LOG = "error_in_log"
