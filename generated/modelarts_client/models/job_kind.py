# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobKind(_StrEnum):
    """Type of a training job."""

    JOB = "job"
    HETERO_JOB = "hetero_job"
    AUTOSEARCH_JOB = "autosearch_job"
    MRS_JOB = "mrs_job"
    EDGE_JOB = "edge_job"
    VISUALIZATION_JOB = "visualization_job"
