from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.task_engine import TaskEngine
    from ..models.task_input import TaskInput
    from ..models.task_output import TaskOutput


@_attrs_define
class TaskAlgorithm:
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
    """

    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    inputs: TaskInput | Unset = UNSET
    outputs: TaskOutput | Unset = UNSET
    engine: TaskEngine | Unset = UNSET
    local_code_dir: str | Unset = UNSET
    working_dir: str | Unset = UNSET
    environments: EnvironmentVariables | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.environment_variables import EnvironmentVariables
        from ..models.task_engine import TaskEngine
        from ..models.task_input import TaskInput
        from ..models.task_output import TaskOutput

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.code_dir
        if _value is not UNSET:
            _result["code_dir"] = _value
        _value = self.boot_file
        if _value is not UNSET:
            _result["boot_file"] = _value
        _value = self.inputs
        if _value is not UNSET:
            _result["inputs"] = _value.to_dict() if isinstance(_value, TaskInput) else _value
        _value = self.outputs
        if _value is not UNSET:
            _result["outputs"] = _value.to_dict() if isinstance(_value, TaskOutput) else _value
        _value = self.engine
        if _value is not UNSET:
            _result["engine"] = _value.to_dict() if isinstance(_value, TaskEngine) else _value
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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskAlgorithm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.environment_variables import EnvironmentVariables
        from ..models.task_engine import TaskEngine
        from ..models.task_input import TaskInput
        from ..models.task_output import TaskOutput

        _rest: dict[str, Any] = dict(src_dict)
        code_dir: Any = _rest.pop("code_dir", UNSET)
        boot_file: Any = _rest.pop("boot_file", UNSET)
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = TaskInput.from_dict(inputs) if isinstance(inputs, dict) else inputs
        outputs: Any = _rest.pop("outputs", UNSET)
        outputs = TaskOutput.from_dict(outputs) if isinstance(outputs, dict) else outputs
        engine: Any = _rest.pop("engine", UNSET)
        engine = TaskEngine.from_dict(engine) if isinstance(engine, dict) else engine
        local_code_dir: Any = _rest.pop("local_code_dir", UNSET)
        working_dir: Any = _rest.pop("working_dir", UNSET)
        environments: Any = _rest.pop("environments", UNSET)
        environments = EnvironmentVariables.from_dict(environments) if isinstance(environments, dict) else environments
        _result = cls(
            code_dir=code_dir,
            boot_file=boot_file,
            inputs=inputs,
            outputs=outputs,
            engine=engine,
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
