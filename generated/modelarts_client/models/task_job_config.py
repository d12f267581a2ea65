from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter


@reads(
    {
        "parameters": Each(Nested("JobParameter")),
        "inputs": Each(Nested("JobInput")),
        "outputs": Each(Nested("JobOutput")),
        "engine": Nested("CreateTaskEngine"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskJobConfig(Model):
    """Settings of the algorithm of a task.

    Attributes:
        parameters (list[JobParameter] | Unset): Running parameters.
        inputs (list[JobInput] | Unset): Inputs of the algorithm.
        outputs (list[JobOutput] | Unset): Outputs of the algorithm.
        engine (CreateTaskEngine | Unset): Engine of a task: by engine_id, by engine_name and engine_version, or
            by image_url.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 22
    """

    parameters: list[JobParameter] | Unset = UNSET
    inputs: list[JobInput] | Unset = UNSET
    outputs: list[JobOutput] | Unset = UNSET
    engine: CreateTaskEngine | Unset = UNSET
