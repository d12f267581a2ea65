from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.task_input_remote import TaskInputRemote


@_attrs_define
class TaskInput:
    """A data input of a task.

    Attributes:
        name (str | Unset): Name of the input.
        local_dir (str | Unset): Directory of the container that the data is brought to.
        remote (TaskInputRemote | Unset): Where the data of an input of a task is; only OBS will do.
    """

    name: str | Unset = UNSET
    local_dir: str | Unset = UNSET
    remote: TaskInputRemote | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.task_input_remote import TaskInputRemote

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.local_dir
        if _value is not UNSET:
            _result["local_dir"] = _value
        _value = self.remote
        if _value is not UNSET:
            _result["remote"] = _value.to_dict() if isinstance(_value, TaskInputRemote) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskInput:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.task_input_remote import TaskInputRemote

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        local_dir: Any = _rest.pop("local_dir", UNSET)
        remote: Any = _rest.pop("remote", UNSET)
        remote = TaskInputRemote.from_dict(remote) if isinstance(remote, dict) else remote
        _result = cls(
            name=name,
            local_dir=local_dir,
            remote=remote,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
