# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter


@_base.reads(
    {
        "parameters": _codecs.Each(_codecs.Nested("JobParameter")),
        "inputs": _codecs.Each(_codecs.Nested("JobInput")),
        "outputs": _codecs.Each(_codecs.Nested("JobOutput")),
        "engine": _codecs.Nested("CreateTaskEngine"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskJobConfig(_base.MappingMethods, _base.Model):
    """Settings of the algorithm of a task.

    Attributes:
        parameters (list[JobParameter]): Running parameters.
        inputs (list[JobInput]): Inputs of the algorithm.
        outputs (list[JobOutput]): Outputs of the algorithm.
        engine (CreateTaskEngine): Engine of a task: by engine_id, by engine_name and engine_version, or by image_url.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 22
    """

    parameters: list[JobParameter] = UNSET
    inputs: list[JobInput] = UNSET
    outputs: list[JobOutput] = UNSET
    engine: CreateTaskEngine = UNSET
