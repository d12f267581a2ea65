from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_job_algorithm import CreateJobAlgorithm
    from ..models.create_job_endpoints import CreateJobEndpoints
    from ..models.create_job_metadata import CreateJobMetadata
    from ..models.create_job_spec import CreateJobSpec
    from ..models.create_job_task import CreateJobTask
    from ..models.job_kind import JobKind


@reads(
    {
        "kind": Choice("JobKind"),
        "metadata": Nested("CreateJobMetadata"),
        "algorithm": Nested("CreateJobAlgorithm"),
        "tasks": Each(Nested("CreateJobTask")),
        "spec": Nested("CreateJobSpec"),
        "endpoints": Nested("CreateJobEndpoints"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateTrainingJobRequest(Model):
    """A training job to create.

    Attributes:
        kind (JobKind | str): Type of a training job.
        metadata (CreateJobMetadata): Name and description of a new job.
        algorithm (CreateJobAlgorithm | Unset): Algorithm of a new job: by id, by subscription_id and
            item_version_id, by code_dir and boot_file, or by a command in an image.
        tasks (list[CreateJobTask] | Unset): Tasks of a heterogeneous job; not implemented by the cloud yet.
        spec (CreateJobSpec | Unset): Resources of a new job; excludes tasks.
        endpoints (CreateJobEndpoints | Unset): Remote access to a new job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-4; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 2
    """

    kind: JobKind | str
    metadata: CreateJobMetadata
    algorithm: CreateJobAlgorithm | Unset = UNSET
    tasks: list[CreateJobTask] | Unset = UNSET
    spec: CreateJobSpec | Unset = UNSET
    endpoints: CreateJobEndpoints | Unset = UNSET
