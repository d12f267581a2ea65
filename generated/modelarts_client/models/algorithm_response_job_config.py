from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.algorithm_engine import AlgorithmEngine
    from ..models.algorithm_input import AlgorithmInput
    from ..models.algorithm_output import AlgorithmOutput
    from ..models.code_tree_node import CodeTreeNode
    from ..models.job_parameter import JobParameter


@_attrs_define
class AlgorithmResponseJobConfig:
    """How an algorithm runs.

    Attributes:
        code_dir (str | Unset): OBS directory of the code, for example /usr/app/.
        boot_file (str | Unset): OBS path of the program that is started, inside code_dir.
        command (str | Unset): Command that starts the container of a custom image; may be empty.
        parameters (list[JobParameter] | Unset): Running parameters.
        inputs (list[AlgorithmInput] | Unset): Data inputs.
        outputs (list[AlgorithmOutput] | Unset): Data outputs.
        engine (AlgorithmEngine | Unset): Engine of an algorithm: by engine_id, by engine_name and
            engine_version, or by image_url.
        code_tree (CodeTreeNode | list[CodeTreeNode] | Unset): Files and directories of the code.
        parameters_customization (bool | Unset): Whether a job may have hyperparameters of its own.
    """

    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    command: str | Unset = UNSET
    parameters: list[JobParameter] | Unset = UNSET
    inputs: list[AlgorithmInput] | Unset = UNSET
    outputs: list[AlgorithmOutput] | Unset = UNSET
    engine: AlgorithmEngine | Unset = UNSET
    code_tree: CodeTreeNode | list[CodeTreeNode] | Unset = UNSET
    parameters_customization: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_engine import AlgorithmEngine
        from ..models.algorithm_input import AlgorithmInput
        from ..models.algorithm_output import AlgorithmOutput
        from ..models.code_tree_node import CodeTreeNode
        from ..models.job_parameter import JobParameter

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.code_dir
        if _value is not UNSET:
            _result["code_dir"] = _value
        _value = self.boot_file
        if _value is not UNSET:
            _result["boot_file"] = _value
        _value = self.command
        if _value is not UNSET:
            _result["command"] = _value
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
                [(item0.to_dict() if isinstance(item0, AlgorithmInput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.outputs
        if _value is not UNSET:
            _result["outputs"] = (
                [(item0.to_dict() if isinstance(item0, AlgorithmOutput) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.engine
        if _value is not UNSET:
            _result["engine"] = _value.to_dict() if isinstance(_value, AlgorithmEngine) else _value
        _value = self.code_tree
        if _value is not UNSET:
            _result["code_tree"] = (
                (_value.to_dict() if isinstance(_value, CodeTreeNode) else _value)
                if isinstance(_value, CodeTreeNode)
                else (
                    [(item0.to_dict() if isinstance(item0, CodeTreeNode) else item0) for item0 in _value]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else _value
            )
        _value = self.parameters_customization
        if _value is not UNSET:
            _result["parameters_customization"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmResponseJobConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_engine import AlgorithmEngine
        from ..models.algorithm_input import AlgorithmInput
        from ..models.algorithm_output import AlgorithmOutput
        from ..models.code_tree_node import CodeTreeNode
        from ..models.job_parameter import JobParameter

        _rest: dict[str, Any] = dict(src_dict)
        code_dir: Any = _rest.pop("code_dir", UNSET)
        boot_file: Any = _rest.pop("boot_file", UNSET)
        command: Any = _rest.pop("command", UNSET)
        parameters: Any = _rest.pop("parameters", UNSET)
        parameters = (
            [(JobParameter.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in parameters]
            if isinstance(parameters, list)
            else parameters
        )
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = (
            [(AlgorithmInput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in inputs]
            if isinstance(inputs, list)
            else inputs
        )
        outputs: Any = _rest.pop("outputs", UNSET)
        outputs = (
            [(AlgorithmOutput.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in outputs]
            if isinstance(outputs, list)
            else outputs
        )
        engine: Any = _rest.pop("engine", UNSET)
        engine = AlgorithmEngine.from_dict(engine) if isinstance(engine, dict) else engine
        code_tree: Any = _rest.pop("code_tree", UNSET)
        code_tree = (
            (CodeTreeNode.from_dict(code_tree) if isinstance(code_tree, dict) else code_tree)
            if isinstance(code_tree, dict)
            else (
                [(CodeTreeNode.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in code_tree]
                if isinstance(code_tree, list)
                else code_tree
            )
            if isinstance(code_tree, list)
            else code_tree
        )
        parameters_customization: Any = _rest.pop("parameters_customization", UNSET)
        _result = cls(
            code_dir=code_dir,
            boot_file=boot_file,
            command=command,
            parameters=parameters,
            inputs=inputs,
            outputs=outputs,
            engine=engine,
            code_tree=code_tree,
            parameters_customization=parameters_customization,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
