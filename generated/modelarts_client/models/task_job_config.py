from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.create_task_engine import CreateTaskEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter


@_attrs_define
class TaskJobConfig:
    """Settings of the algorithm of a task.

    Attributes:
        parameters (list[JobParameter] | Unset): Running parameters.
        inputs (list[JobInput] | Unset): Inputs of the algorithm.
        outputs (list[JobOutput] | Unset): Outputs of the algorithm.
        engine (CreateTaskEngine | Unset): Engine of a task: by engine_id, by engine_name and engine_version, or
            by image_url.
    """

    parameters: list[JobParameter] | Unset = UNSET
    inputs: list[JobInput] | Unset = UNSET
    outputs: list[JobOutput] | Unset = UNSET
    engine: CreateTaskEngine | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.create_task_engine import CreateTaskEngine
        from ..models.job_input import JobInput
        from ..models.job_output import JobOutput
        from ..models.job_parameter import JobParameter

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.parameters
        if _value is not UNSET:
            _result["parameters"] = (
                [(item0.to_dict() if isinstance(item0, JobParameter) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.inputs
        if _value is not UNSET:
            _result["inputs"] = (
                [(item0.to_dict() if isinstance(item0, JobInput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.outputs
        if _value is not UNSET:
            _result["outputs"] = (
                [(item0.to_dict() if isinstance(item0, JobOutput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.engine
        if _value is not UNSET:
            _result["engine"] = _value.to_dict() if isinstance(_value, CreateTaskEngine) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskJobConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.create_task_engine import CreateTaskEngine
        from ..models.job_input import JobInput
        from ..models.job_output import JobOutput
        from ..models.job_parameter import JobParameter

        _rest: dict[str, Any] = dict(src_dict)
        parameters: Any = _rest.pop("parameters", UNSET)
        parameters = (
            [(JobParameter.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in parameters]
            if isinstance(parameters, list)
            else parameters
        )
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = (
            [(JobInput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in inputs]
            if isinstance(inputs, list)
            else inputs
        )
        outputs: Any = _rest.pop("outputs", UNSET)
        outputs = (
            [(JobOutput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in outputs]
            if isinstance(outputs, list)
            else outputs
        )
        engine: Any = _rest.pop("engine", UNSET)
        engine = CreateTaskEngine.from_dict(engine) if isinstance(engine, dict) else engine
        _result = cls(
            parameters=parameters,
            inputs=inputs,
            outputs=outputs,
            engine=engine,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
