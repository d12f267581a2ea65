from enum import StrEnum as _StrEnum


class JobKind(_StrEnum):
    """Type of a training job."""

    AUTOSEARCH_JOB = "autosearch_job"
    EDGE_JOB = "edge_job"
    HETERO_JOB = "hetero_job"
    JOB = "job"
    MRS_JOB = "mrs_job"
    VISUALIZATION_JOB = "visualization_job"
