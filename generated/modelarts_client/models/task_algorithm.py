from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_engine import TaskEngine
    from ..models.task_input import TaskInput
    from ..models.task_output import TaskOutput


@reads(
    {
        "inputs": Nested("TaskInput"),
        "outputs": Nested("TaskOutput"),
        "engine": Nested("TaskEngine"),
        "environments": Nested("EnvironmentVariables"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class TaskAlgorithm(Model):
    """Algorithm of a task.

    Attributes:
        code_dir (str | Unset): Directory of the code.
        boot_file (str | Unset): Path of the program that is started.
        inputs (TaskInput | Unset): A data input of a task.
        outputs (TaskOutput | Unset): A data output of a task.
        engine (TaskEngine | Unset): Engine of a task.
        local_code_dir (str | Unset): Directory of the container that the code is brought to.
        working_dir (str | Unset): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables | Unset): Environment variables: at most 100, names of letters,
            digits and underscores up to 8,192 characters, values up to 4,096 characters without a dollar sign.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-34, 6-86 and 6-143; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 84; huaweicloudsdkmodelarts 3.1.219,
    TaskResponseAlgorithm
    """

    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    inputs: TaskInput | Unset = UNSET
    outputs: TaskOutput | Unset = UNSET
    engine: TaskEngine | Unset = UNSET
    local_code_dir: str | Unset = UNSET
    working_dir: str | Unset = UNSET
    environments: EnvironmentVariables | Unset = UNSET
