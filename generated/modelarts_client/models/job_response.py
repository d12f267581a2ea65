from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_algorithm_response import JobAlgorithmResponse
    from ..models.job_endpoints import JobEndpoints
    from ..models.job_kind import JobKind
    from ..models.job_metadata import JobMetadata
    from ..models.job_spec import JobSpec
    from ..models.job_status import JobStatus
    from ..models.task_response import TaskResponse


@reads(
    {
        "kind": Choice("JobKind"),
        "metadata": Nested("JobMetadata"),
        "status": Nested("JobStatus"),
        "algorithm": Nested("JobAlgorithmResponse"),
        "tasks": Each(Nested("TaskResponse")),
        "spec": Nested("JobSpec"),
        "endpoints": Nested("JobEndpoints"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobResponse(Model):
    """A training job.

    Attributes:
        kind (JobKind | str): Type of a training job.
        metadata (JobMetadata): Name, owner and creation of a job.
        status (JobStatus | Unset): Status of a job.
        algorithm (JobAlgorithmResponse | Unset): Algorithm of a job.
        tasks (list[TaskResponse] | Unset): Tasks of a heterogeneous job.
        spec (JobSpec | Unset): Resources of a job.
        endpoints (JobEndpoints | Unset): Remote access to a job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-11, 6-63 and 6-119; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 56
    """

    kind: JobKind | str
    metadata: JobMetadata
    status: JobStatus | Unset = UNSET
    algorithm: JobAlgorithmResponse | Unset = UNSET
    tasks: list[TaskResponse] | Unset = UNSET
    spec: JobSpec | Unset = UNSET
    endpoints: JobEndpoints | Unset = UNSET
