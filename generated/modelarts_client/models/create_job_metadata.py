# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_annotations import JobAnnotations
    from ..models.training_experiment_reference import TrainingExperimentReference


@_base.reads(
    {
        "annotations": _codecs.Nested("JobAnnotations"),
        "training_experiment_reference": _codecs.Nested("TrainingExperimentReference"),
    },
    nullable=("description",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateJobMetadata(_base.MappingMethods, _base.Model):
    """Name and description of a new job.

    Attributes:
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        workspace_id (str | None): Workspace of the job. Default: '0'.
        description (None | str): Description: 0 to 256 characters.
        annotations (JobAnnotations): Advanced settings of a job, such as job_template (Template DL, or Template RL for heterogeneous jobs)
            and fault-tolerance/job-retry-num.
        training_experiment_reference (TrainingExperimentReference): Experiment that a new job joins: an existing one by id, or a new one by name.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-12; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 3; huaweicloudsdkmodelarts 3.1.219, JobMetadata
    """

    name: str
    workspace_id: str | None = "0"
    description: None | str = UNSET
    annotations: JobAnnotations = UNSET
    training_experiment_reference: TrainingExperimentReference = UNSET
