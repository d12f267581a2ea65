# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.create_task_input import CreateTaskInput
    from ..models.create_task_output import CreateTaskOutput
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_job_config import TaskJobConfig


@_base.reads(
    {
        "job_config": _codecs.Nested("TaskJobConfig"),
        "engine": _codecs.Nested("CreateTaskEngine"),
        "inputs": _codecs.Each(_codecs.Nested("CreateTaskInput")),
        "outputs": _codecs.Each(_codecs.Nested("CreateTaskOutput")),
        "environments": _codecs.Nested("EnvironmentVariables"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateTaskAlgorithm(_base.MappingMethods, _base.Model):
    """Algorithm of a task.

    Attributes:
        job_config (TaskJobConfig): Settings of the algorithm of a task.
        code_dir (str | None): Directory of the code; goes with boot_file.
        boot_file (str | None): Program to start, inside code_dir.
        engine (CreateTaskEngine): Engine of a task: by engine_id, by engine_name and engine_version, or by image_url.
        inputs (list[CreateTaskInput]): Inputs of the task.
        outputs (list[CreateTaskOutput]): Outputs of the task.
        local_code_dir (str | None): Directory of the container, under /home, that the code is brought to.
        working_dir (str | None): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables): Environment variables: at most 100, names of letters, digits and underscores up to 8,192 characters,
            values up to 4,096 characters without a dollar sign.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 21;
    huaweicloudsdkmodelarts 3.1.219, TaskAlgorithm
    """

    job_config: TaskJobConfig = UNSET
    code_dir: str | None = UNSET
    boot_file: str | None = UNSET
    engine: CreateTaskEngine = UNSET
    inputs: list[CreateTaskInput] = UNSET
    outputs: list[CreateTaskOutput] = UNSET
    local_code_dir: str | None = UNSET
    working_dir: str | None = UNSET
    environments: EnvironmentVariables = UNSET
