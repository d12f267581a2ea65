from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.create_task_input import CreateTaskInput
    from ..models.create_task_output import CreateTaskOutput
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_job_config import TaskJobConfig


@_attrs_define
class CreateTaskAlgorithm:
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_task_engine import CreateTaskEngine
        from ..models.create_task_input import CreateTaskInput
        from ..models.create_task_output import CreateTaskOutput
        from ..models.environment_variables import EnvironmentVariables
        from ..models.task_job_config import TaskJobConfig

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.job_config
        if _value is not UNSET:
            _result["job_config"] = _value.to_dict() if isinstance(_value, TaskJobConfig) else _value
        _value = self.code_dir
        if _value is not UNSET:
            _result["code_dir"] = _value
        _value = self.boot_file
        if _value is not UNSET:
            _result["boot_file"] = _value
        _value = self.engine
        if _value is not UNSET:
            _result["engine"] = _value.to_dict() if isinstance(_value, CreateTaskEngine) else _value
        _value = self.inputs
        if _value is not UNSET:
            _result["inputs"] = (
                [(item0.to_dict() if isinstance(item0, CreateTaskInput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.outputs
        if _value is not UNSET:
            _result["outputs"] = (
                [(item0.to_dict() if isinstance(item0, CreateTaskOutput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.local_code_dir
        if _value is not UNSET:
            _result["local_code_dir"] = _value
        _value = self.working_dir
        if _value is not UNSET:
            _result["working_dir"] = _value
        _value = self.environments
        if _value is not UNSET:
            _result["environments"] = _value.to_dict() if isinstance(_value, EnvironmentVariables) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateTaskAlgorithm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_task_engine import CreateTaskEngine
        from ..models.create_task_input import CreateTaskInput
        from ..models.create_task_output import CreateTaskOutput
        from ..models.environment_variables import EnvironmentVariables
        from ..models.task_job_config import TaskJobConfig

        _rest: dict[str, Any] = dict(src_dict)
        job_config: Any = _rest.pop("job_config", UNSET)
        job_config = TaskJobConfig.from_dict(job_config) if isinstance(job_config, dict) else job_config
        code_dir: Any = _rest.pop("code_dir", UNSET)
        boot_file: Any = _rest.pop("boot_file", UNSET)
        engine: Any = _rest.pop("engine", UNSET)
        engine = CreateTaskEngine.from_dict(engine) if isinstance(engine, dict) else engine
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = (
            [(CreateTaskInput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in inputs]
            if isinstance(inputs, list)
            else inputs
        )
        outputs: Any = _rest.pop("outputs", UNSET)
        outputs = (
            [(CreateTaskOutput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in outputs]
            if isinstance(outputs, list)
            else outputs
        )
        local_code_dir: Any = _rest.pop("local_code_dir", UNSET)
        working_dir: Any = _rest.pop("working_dir", UNSET)
        environments: Any = _rest.pop("environments", UNSET)
        environments = EnvironmentVariables.from_dict(environments) if isinstance(environments, dict) else environments
        _result = cls(
            job_config=job_config,
            code_dir=code_dir,
            boot_file=boot_file,
            engine=engine,
            inputs=inputs,
            outputs=outputs,
            local_code_dir=local_code_dir,
            working_dir=working_dir,
            environments=environments,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
