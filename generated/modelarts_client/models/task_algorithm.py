# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_engine import TaskEngine
    from ..models.task_input import TaskInput
    from ..models.task_output import TaskOutput


@_base.reads(
    {
        "inputs": _codecs.Nested("TaskInput"),
        "outputs": _codecs.Nested("TaskOutput"),
        "engine": _codecs.Nested("TaskEngine"),
        "environments": _codecs.Nested("EnvironmentVariables"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class TaskAlgorithm(_base.MappingMethods, _base.Model):
    """Algorithm of a task.

    Attributes:
        code_dir (str | None): Directory of the code.
        boot_file (str | None): Path of the program that is started.
        inputs (TaskInput): A data input of a task.
        outputs (TaskOutput): A data output of a task.
        engine (TaskEngine): Engine of a task.
        local_code_dir (str | None): Directory of the container that the code is brought to.
        working_dir (str | None): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables): Environment variables: at most 100, names of letters, digits and underscores up to 8,192 characters,
            values up to 4,096 characters without a dollar sign.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-34, 6-86 and 6-143; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 84; huaweicloudsdkmodelarts 3.1.219,
    TaskResponseAlgorithm
    """

    code_dir: str | None = UNSET
    boot_file: str | None = UNSET
    inputs: TaskInput = UNSET
    outputs: TaskOutput = UNSET
    engine: TaskEngine = UNSET
    local_code_dir: str | None = UNSET
    working_dir: str | None = UNSET
    environments: EnvironmentVariables = UNSET
