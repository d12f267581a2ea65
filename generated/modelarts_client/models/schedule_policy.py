from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.preferred_affinity import PreferredAffinity
    from ..models.required_affinity import RequiredAffinity


@_attrs_define
class SchedulePolicy:
    """How a job is scheduled.

    Attributes:
        required_affinity (RequiredAffinity | Unset): Affinity that a job needs.
        priority (int | Unset): Priority of the job in a dedicated pool; 1 is usual, 3 is the highest.
        preemptible (bool | Unset): Whether other jobs may preempt this one.
        preferred_affinity (PreferredAffinity | Unset): Affinity that a job would like.
    """

    required_affinity: RequiredAffinity | Unset = UNSET
    priority: int | Unset = UNSET
    preemptible: bool | Unset = UNSET
    preferred_affinity: PreferredAffinity | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.preferred_affinity import PreferredAffinity
        from ..models.required_affinity import RequiredAffinity

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.required_affinity
        if _value is not UNSET:
            _result["required_affinity"] = _value.to_dict() if isinstance(_value, RequiredAffinity) else _value
        _value = self.priority
        if _value is not UNSET:
            _result["priority"] = _value
        _value = self.preemptible
        if _value is not UNSET:
            _result["preemptible"] = _value
        _value = self.preferred_affinity
        if _value is not UNSET:
            _result["preferred_affinity"] = _value.to_dict() if isinstance(_value, PreferredAffinity) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SchedulePolicy:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.preferred_affinity import PreferredAffinity
        from ..models.required_affinity import RequiredAffinity

        _rest: dict[str, Any] = dict(src_dict)
        required_affinity: Any = _rest.pop("required_affinity", UNSET)
        required_affinity = (
            RequiredAffinity.from_dict(required_affinity) if isinstance(required_affinity, dict) else required_affinity
        )
        priority: Any = _rest.pop("priority", UNSET)
        preemptible: Any = _rest.pop("preemptible", UNSET)
        preferred_affinity: Any = _rest.pop("preferred_affinity", UNSET)
        preferred_affinity = (
            PreferredAffinity.from_dict(preferred_affinity)
            if isinstance(preferred_affinity, dict)
            else preferred_affinity
        )
        _result = cls(
            required_affinity=required_affinity,
            priority=priority,
            preemptible=preemptible,
            preferred_affinity=preferred_affinity,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
