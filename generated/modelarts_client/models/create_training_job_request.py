# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_job_algorithm import CreateJobAlgorithm
    from ..models.create_job_endpoints import CreateJobEndpoints
    from ..models.create_job_metadata import CreateJobMetadata
    from ..models.create_job_spec import CreateJobSpec
    from ..models.create_job_task import CreateJobTask
    from ..models.job_kind import JobKind


@_base.reads(
    {
        "kind": _codecs.Choice("JobKind"),
        "metadata": _codecs.Nested("CreateJobMetadata"),
        "algorithm": _codecs.Nested("CreateJobAlgorithm"),
        "tasks": _codecs.Each(_codecs.Nested("CreateJobTask")),
        "spec": _codecs.Nested("CreateJobSpec"),
        "endpoints": _codecs.Nested("CreateJobEndpoints"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTrainingJobRequest(_base.MappingMethods, _base.Model):
    """A training job to create.

    Attributes:
        kind (JobKind | str): Type of a training job.
        metadata (CreateJobMetadata): Name and description of a new job.
        algorithm (CreateJobAlgorithm): Algorithm of a new job: by id, by subscription_id and item_version_id, by code_dir and boot_file, or by
            a command in an image.
        tasks (list[CreateJobTask]): Tasks of a heterogeneous job; not implemented by the cloud yet.
        spec (CreateJobSpec): Resources of a new job; excludes tasks.
        endpoints (CreateJobEndpoints): Remote access to a new job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-4; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 2
    """

    kind: JobKind | str
    metadata: CreateJobMetadata
    algorithm: CreateJobAlgorithm = UNSET
    tasks: list[CreateJobTask] = UNSET
    spec: CreateJobSpec = UNSET
    endpoints: CreateJobEndpoints = UNSET
