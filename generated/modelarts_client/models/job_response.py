# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.fine_tuning_config import FineTuningConfig
    from ..models.job_algorithm_response import JobAlgorithmResponse
    from ..models.job_endpoints import JobEndpoints
    from ..models.job_kind import JobKind
    from ..models.job_metadata import JobMetadata
    from ..models.job_spec import JobSpec
    from ..models.job_status import JobStatus
    from ..models.task_response import TaskResponse


@_base.reads(
    {
        "kind": _codecs.Choice("JobKind"),
        "metadata": _codecs.Nested("JobMetadata"),
        "status": _codecs.Nested("JobStatus"),
        "algorithm": _codecs.Nested("JobAlgorithmResponse"),
        "tasks": _codecs.Each(_codecs.Nested("TaskResponse")),
        "spec": _codecs.Nested("JobSpec"),
        "endpoints": _codecs.Nested("JobEndpoints"),
        "ftjob_config": _codecs.Nested("FineTuningConfig"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobResponse(_base.MappingMethods, _base.Model):
    """A training job.

    Attributes:
        kind (JobKind | str): Type of a training job: an ordinary job, tasks of several kinds, a hyperparameter search, MapReduce,
            edge, visualization, a diagnosis, or a job in a federation of resource pools.
        metadata (JobMetadata): Name, owner and creation of a job.
        status (JobStatus): Status of a job.
        algorithm (JobAlgorithmResponse): Algorithm of a job.
        tasks (list[TaskResponse]): Tasks of a heterogeneous job.
        spec (JobSpec): Resources of a job.
        endpoints (JobEndpoints): Remote access to a job.
        ftjob_config (FineTuningConfig): Settings of a fine-tuning job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-11, 6-63 and 6-119; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 56; huaweicloudsdkmodelarts 3.1.219, JobResponse
    """

    kind: JobKind | str
    metadata: JobMetadata
    status: JobStatus = UNSET
    algorithm: JobAlgorithmResponse = UNSET
    tasks: list[TaskResponse] = UNSET
    spec: JobSpec = UNSET
    endpoints: JobEndpoints = UNSET
    ftjob_config: FineTuningConfig = UNSET
