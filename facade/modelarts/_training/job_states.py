"""The states of a training job in the first version of the API, which were numbers.

Source: opentelekomcloud-docs/modelarts, doc/sdk-ref, training_management/job_statuses.rst.
"""

from typing import Final

JOB_STATE: Final[dict[int, str]] = {
    0: "JOBSTAT_UNKNOWN",
    1: "JOBSTAT_INIT",
    2: "JOBSTAT_IMAGE_CREATING",
    3: "JOBSTAT_IMAGE_FAILED",
    4: "JOBSTAT_SUBMIT_TRYING",
    5: "JOBSTAT_SUBMIT_FAILED",
    6: "JOBSTAT_DELETE_FAILED",
    7: "JOBSTAT_WAITING",
    8: "JOBSTAT_RUNNING",
    9: "JOBSTAT_KILLING",
    10: "JOBSTAT_COMPLETED",
    11: "JOBSTAT_FAILED",
    12: "JOBSTAT_KILLED",
    13: "JOBSTAT_CANCELED",
    14: "JOBSTAT_LOST",
    15: "JOBSTAT_SCALING",
    16: "JOBSTAT_SUBMIT_MODEL_FAILED",
    17: "JOBSTAT_DEPLOY_SERVICE_FAILED",
    18: "JOBSTAT_CHECK_INIT",
    19: "JOBSTAT_CHECK_RUNNING",
    20: "JOBSTAT_CHECK_RUNNING_COMPLETED",
    21: "JOBSTAT_CHECK_FAILED",
    22: "MOUNT_FAILED",
}
"""The name of each number."""

_NUMBERS: Final = {
    "Creating": 1,
    "Pending": 7,
    "Running": 8,
    "Terminating": 9,
    "Completed": 10,
    "Failed": 11,
    "Terminated": 12,
    "Abnormal": 14,
}


def number_of(phase: str) -> int:
    """The number for a phase of today's API; 0 for one that is not known."""
    return _NUMBERS.get(phase, 0)


def phases_of(number: int) -> list[str]:
    """The phases of today's API that are shown as a number; none if it has no such phase."""
    return [phase for phase, each in _NUMBERS.items() if each == number]
