from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.create_task_input import CreateTaskInput
    from ..models.create_task_output import CreateTaskOutput
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_job_config import TaskJobConfig


@reads(
    {
        "job_config": Nested("TaskJobConfig"),
        "engine": Nested("CreateTaskEngine"),
        "inputs": Each(Nested("CreateTaskInput")),
        "outputs": Each(Nested("CreateTaskOutput")),
        "environments": Nested("EnvironmentVariables"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateTaskAlgorithm(Model):
    """Algorithm of a task.

    Attributes:
        job_config (TaskJobConfig | Unset): Settings of the algorithm of a task.
        code_dir (str | Unset): Directory of the code; goes with boot_file.
        boot_file (str | Unset): Program to start, inside code_dir.
        engine (CreateTaskEngine | Unset): Engine of a task: by engine_id, by engine_name and engine_version, or
            by image_url.
        inputs (list[CreateTaskInput] | Unset): Inputs of the task.
        outputs (list[CreateTaskOutput] | Unset): Outputs of the task.
        local_code_dir (str | Unset): Directory of the container, under /home, that the code is brought to.
        working_dir (str | Unset): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables | Unset): Environment variables: at most 100, names of letters,
            digits and underscores up to 8,192 characters, values up to 4,096 characters without a dollar sign.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 21;
    huaweicloudsdkmodelarts 3.1.219, TaskAlgorithm
    """

    job_config: TaskJobConfig | Unset = UNSET
    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    engine: CreateTaskEngine | Unset = UNSET
    inputs: list[CreateTaskInput] | Unset = UNSET
    outputs: list[CreateTaskOutput] | Unset = UNSET
    local_code_dir: str | Unset = UNSET
    working_dir: str | Unset = UNSET
    environments: EnvironmentVariables | Unset = UNSET
