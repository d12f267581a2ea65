# Written by `python -m generator generate` from the description; it overwrites changes.
from enum import StrEnum as _StrEnum


class JobKind(_StrEnum):
    """Type of a training job: an ordinary job, tasks of several kinds, a hyperparameter search, MapReduce, edge, visualization, a diagnosis, or a job in a federation of resource pools."""

    JOB = "job"
    HETERO_JOB = "hetero_job"
    AUTOSEARCH_JOB = "autosearch_job"
    MRS_JOB = "mrs_job"
    EDGE_JOB = "edge_job"
    VISUALIZATION_JOB = "visualization_job"
    DIAG_JOB = "diag_job"
    FEDERATED_POOL_JOB = "federated_pool_job"
