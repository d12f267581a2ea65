from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_action_type import JobActionType
from ..types import UNSET, open_enum, readable


@_attrs_define
class StopTrainingJobRequest:
    """An action on a job.

    Attributes:
        action_type (JobActionType): What to do with a job.
    """

    action_type: JobActionType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.action_type
        if _value is not UNSET:
            _result["action_type"] = _value.value if isinstance(_value, JobActionType) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> StopTrainingJobRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        action_type: Any = _rest.pop("action_type", UNSET)
        action_type = open_enum(JobActionType, action_type)
        _result = cls(
            action_type=action_type,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
