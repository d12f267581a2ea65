from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_ssh import JobSsh
    from ..models.job_tool import JobTool


@reads(
    {
        "ssh": Nested("JobSsh"),
        "jupyter_lab": Nested("JobTool"),
        "tensorboard": Nested("JobTool"),
        "mindstudio_insight": Nested("JobTool"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobEndpoints(Model):
    """Remote access to a job.

    Attributes:
        ssh (JobSsh | Unset): SSH access to a job.
        jupyter_lab (JobTool | Unset): A tool that runs beside a job.
        tensorboard (JobTool | Unset): A tool that runs beside a job.
        mindstudio_insight (JobTool | Unset): A tool that runs beside a job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 109
    """

    ssh: JobSsh | Unset = UNSET
    jupyter_lab: JobTool | Unset = UNSET
    tensorboard: JobTool | Unset = UNSET
    mindstudio_insight: JobTool | Unset = UNSET
