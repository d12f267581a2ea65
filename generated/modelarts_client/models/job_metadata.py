from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_annotations import JobAnnotations
    from ..models.training_experiment import TrainingExperiment


@reads(
    {
        "annotations": Nested("JobAnnotations"),
        "training_experiment_reference": Nested("TrainingExperiment"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobMetadata(Model):
    """Name, owner and creation of a job.

    Attributes:
        id (str): ID of the job, a UUID made by ModelArts.
        name (str): Name: 1 to 64 letters, digits, underscores and hyphens. Matches ^[a-zA-Z0-9_-]{1,64}$.
        workspace_id (str | Unset): Workspace of the job. Default: '0'.
        description (None | str | Unset): Description: 0 to 256 characters.
        create_time (int | Unset): When the job was created, in ms since 1970.
        user_name (str | Unset): User who created the job.
        annotations (JobAnnotations | Unset): Advanced settings of a job, such as job_template (Template DL, or
            Template RL for heterogeneous jobs) and fault-tolerance/job-retry-num.
        training_experiment_reference (TrainingExperiment | Unset): Experiment that a job belongs to.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-12, 6-64 and 6-120; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 57; huaweicloudsdkmodelarts 3.1.219,
    JobMetadataResponse
    """

    id: str
    name: str
    workspace_id: str | Unset = "0"
    description: None | str | Unset = UNSET
    create_time: int | Unset = UNSET
    user_name: str | Unset = UNSET
    annotations: JobAnnotations | Unset = UNSET
    training_experiment_reference: TrainingExperiment | Unset = UNSET
