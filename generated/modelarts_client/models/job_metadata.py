# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_annotations import JobAnnotations
    from ..models.training_experiment import TrainingExperiment


@_base.reads(
    {
        "annotations": _codecs.Nested("JobAnnotations"),
        "training_experiment_reference": _codecs.Nested("TrainingExperiment"),
    },
    nullable=("description",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobMetadata(_base.MappingMethods, _base.Model):
    """Name, owner and creation of a job.

    Attributes:
        id (str): ID of the job, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        workspace_id (str | None): Workspace of the job. Default: '0'.
        description (None | str): Description: 0 to 256 characters.
        create_time (int | None): When the job was created, in ms since 1970.
        user_name (str | None): User who created the job.
        annotations (JobAnnotations): Advanced settings of a job, such as job_template (Template DL, or Template RL for heterogeneous jobs)
            and fault-tolerance/job-retry-num.
        training_experiment_reference (TrainingExperiment): Experiment that a job belongs to.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-12, 6-64 and 6-120; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 57; huaweicloudsdkmodelarts 3.1.219,
    JobMetadataResponse
    """

    id: str
    name: str
    workspace_id: str | None = "0"
    description: None | str = UNSET
    create_time: int | None = UNSET
    user_name: str | None = UNSET
    annotations: JobAnnotations = UNSET
    training_experiment_reference: TrainingExperiment = UNSET
