# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_ssh import JobSsh
    from ..models.job_tool import JobTool


@_base.reads(
    {
        "ssh": _codecs.Nested("JobSsh"),
        "jupyter_lab": _codecs.Nested("JobTool"),
        "tensorboard": _codecs.Nested("JobTool"),
        "mindstudio_insight": _codecs.Nested("JobTool"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobEndpoints(_base.MappingMethods, _base.Model):
    """Remote access to a job.

    Attributes:
        ssh (JobSsh): SSH access to a job.
        jupyter_lab (JobTool): A tool that runs beside a job.
        tensorboard (JobTool): A tool that runs beside a job.
        mindstudio_insight (JobTool): A tool that runs beside a job.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 109
    """

    ssh: JobSsh = UNSET
    jupyter_lab: JobTool = UNSET
    tensorboard: JobTool = UNSET
    mindstudio_insight: JobTool = UNSET
