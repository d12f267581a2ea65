from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class TaskIp:
    """Addresses of a task.

    Attributes:
        task (str | Unset): Name of the task, for example worker-0.
        ip (str | Unset): IP address of the task.
        host_ip (str | Unset): IP address of the node; in dedicated pools only.
        schedule_count (int | Unset): How often the task has been scheduled. Default: 1.
    """

    task: str | Unset = UNSET
    ip: str | Unset = UNSET
    host_ip: str | Unset = UNSET
    schedule_count: int | Unset = 1
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
        _value = self.ip
        if _value is not UNSET:
            _result["ip"] = _value
        _value = self.host_ip
        if _value is not UNSET:
            _result["host_ip"] = _value
        _value = self.schedule_count
        if _value is not UNSET:
            _result["schedule_count"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskIp:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        task: Any = _rest.pop("task", UNSET)
        ip: Any = _rest.pop("ip", UNSET)
        host_ip: Any = _rest.pop("host_ip", UNSET)
        schedule_count: Any = _rest.pop("schedule_count", UNSET)
        _result = cls(
            task=task,
            ip=ip,
            host_ip=host_ip,
            schedule_count=schedule_count,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
