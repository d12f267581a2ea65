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
    from ..models.fine_tuning_config import FineTuningConfig
    from ..models.fine_tuning_type import FineTuningType
    from ..models.job_kind import JobKind


@_base.reads(
    {
        "kind": _codecs.Choice("JobKind"),
        "metadata": _codecs.Nested("CreateJobMetadata"),
        "algorithm": _codecs.Nested("CreateJobAlgorithm"),
        "tasks": _codecs.Each(_codecs.Nested("CreateJobTask")),
        "spec": _codecs.Nested("CreateJobSpec"),
        "endpoints": _codecs.Nested("CreateJobEndpoints"),
        "train_type": _codecs.Choice("FineTuningType"),
        "ftjob_config": _codecs.Nested("FineTuningConfig"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTrainingJobRequest(_base.MappingMethods, _base.Model):
    """A training job to create.

    Attributes:
        kind (JobKind | str): Type of a training job: an ordinary job, tasks of several kinds, a hyperparameter search, MapReduce,
            edge, visualization, a diagnosis, or a job in a federation of resource pools.
        metadata (CreateJobMetadata): Name and description of a new job.
        algorithm (CreateJobAlgorithm): Algorithm of a new job: by id, by subscription_id and item_version_id, by code_dir and boot_file, or by
            a command in an image.
        tasks (list[CreateJobTask]): Tasks of a heterogeneous job; not implemented by the cloud yet.
        spec (CreateJobSpec): Resources of a new job; excludes tasks.
        endpoints (CreateJobEndpoints): Remote access to a new job.
        train_type (FineTuningType | str | None): How a fine-tuning job trains: all weights (SFT), from the beginning (PRETRAIN), low-rank adapters
            (LORA), or by preferences (DPO) or rewards (RFT).
        ftjob_config (FineTuningConfig): Settings of a fine-tuning job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-4; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 2; huaweicloudsdkmodelarts 3.1.219, Job;
    terraform-provider-huaweicloud, docs/resources/modelarts_training_job.md
    """

    kind: JobKind | str
    metadata: CreateJobMetadata
    algorithm: CreateJobAlgorithm = UNSET
    tasks: list[CreateJobTask] = UNSET
    spec: CreateJobSpec = UNSET
    endpoints: CreateJobEndpoints = UNSET
    train_type: FineTuningType | str | None = UNSET
    ftjob_config: FineTuningConfig = UNSET
