from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class TaskStatus:
    """How a task ended.

    Attributes:
        task (str | Unset): Name of the task.
        exit_code (int | Unset): Exit code of the task.
        message (str | Unset): Error message of the task.
    """

    task: str | Unset = UNSET
    exit_code: int | Unset = UNSET
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.task
        if _value is not UNSET:
            _result["task"] = _value
        _value = self.exit_code
        if _value is not UNSET:
            _result["exit_code"] = _value
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        task: Any = _rest.pop("task", UNSET)
        exit_code: Any = _rest.pop("exit_code", UNSET)
        message: Any = _rest.pop("message", UNSET)
        _result = cls(
            task=task,
            exit_code=exit_code,
            message=message,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
