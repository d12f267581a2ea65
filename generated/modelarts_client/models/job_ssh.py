from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.task_url import TaskUrl


@_attrs_define
class JobSsh:
    """SSH access to a job.

    Attributes:
        key_pair_names (list[str] | Unset): Names of the SSH key pairs.
        task_urls (list[TaskUrl] | Unset): Addresses of the tasks.
    """

    key_pair_names: list[str] | Unset = UNSET
    task_urls: list[TaskUrl] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.task_url import TaskUrl

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.key_pair_names
        if _value is not UNSET:
            _result["key_pair_names"] = _value
        _value = self.task_urls
        if _value is not UNSET:
            _result["task_urls"] = (
                [(item0.to_dict() if isinstance(item0, TaskUrl) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobSsh:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.task_url import TaskUrl

        _rest: dict[str, Any] = dict(src_dict)
        key_pair_names: Any = _rest.pop("key_pair_names", UNSET)
        task_urls: Any = _rest.pop("task_urls", UNSET)
        task_urls = (
            [(TaskUrl.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in task_urls]
            if isinstance(task_urls, list)
            else task_urls
        )
        _result = cls(
            key_pair_names=key_pair_names,
            task_urls=task_urls,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
