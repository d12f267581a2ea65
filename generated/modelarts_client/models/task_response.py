from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.flavor_response import FlavorResponse
    from ..models.task_algorithm import TaskAlgorithm
    from ..models.task_log_export_path import TaskLogExportPath


@_attrs_define
class TaskResponse:
    """A task of a heterogeneous job.

    Attributes:
        role (str | Unset): Role of the task: learner (GPU or CPU) or worker (CPU).
        algorithm (TaskAlgorithm | Unset): Algorithm of a task.
        task_resource (FlavorResponse | Unset): A resource flavor.
        log_export_path (TaskLogExportPath | Unset): Where the logs of a task go.
    """

    role: str | Unset = UNSET
    algorithm: TaskAlgorithm | Unset = UNSET
    task_resource: FlavorResponse | Unset = UNSET
    log_export_path: TaskLogExportPath | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.flavor_response import FlavorResponse
        from ..models.task_algorithm import TaskAlgorithm
        from ..models.task_log_export_path import TaskLogExportPath

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.role
        if _value is not UNSET:
            _result["role"] = _value
        _value = self.algorithm
        if _value is not UNSET:
            _result["algorithm"] = _value.to_dict() if isinstance(_value, TaskAlgorithm) else _value
        _value = self.task_resource
        if _value is not UNSET:
            _result["task_resource"] = _value.to_dict() if isinstance(_value, FlavorResponse) else _value
        _value = self.log_export_path
        if _value is not UNSET:
            _result["log_export_path"] = _value.to_dict() if isinstance(_value, TaskLogExportPath) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.flavor_response import FlavorResponse
        from ..models.task_algorithm import TaskAlgorithm
        from ..models.task_log_export_path import TaskLogExportPath

        _rest: dict[str, Any] = dict(src_dict)
        role: Any = _rest.pop("role", UNSET)
        algorithm: Any = _rest.pop("algorithm", UNSET)
        algorithm = TaskAlgorithm.from_dict(algorithm) if isinstance(algorithm, dict) else algorithm
        task_resource: Any = _rest.pop("task_resource", UNSET)
        task_resource = FlavorResponse.from_dict(task_resource) if isinstance(task_resource, dict) else task_resource
        log_export_path: Any = _rest.pop("log_export_path", UNSET)
        log_export_path = (
            TaskLogExportPath.from_dict(log_export_path) if isinstance(log_export_path, dict) else log_export_path
        )
        _result = cls(
            role=role,
            algorithm=algorithm,
            task_resource=task_resource,
            log_export_path=log_export_path,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
