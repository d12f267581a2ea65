from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.schedule_time_unit import ScheduleTimeUnit
from ..models.schedule_type import ScheduleType
from ..types import UNSET, open_enum, readable


@_attrs_define
class ServiceSchedule:
    """After which time a real-time service stops.

    Attributes:
        type_ (ScheduleType): What happens at the end of the time: the service stops.
        time_unit (ScheduleTimeUnit): Unit of a time.
        duration (int): Time, in time_unit.
    """

    type_: ScheduleType
    time_unit: ScheduleTimeUnit
    duration: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, ScheduleType) else _value
        _value = self.time_unit
        if _value is not UNSET:
            _result["time_unit"] = _value.value if isinstance(_value, ScheduleTimeUnit) else _value
        _value = self.duration
        if _value is not UNSET:
            _result["duration"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceSchedule:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(ScheduleType, type_)
        time_unit: Any = _rest.pop("time_unit", UNSET)
        time_unit = open_enum(ScheduleTimeUnit, time_unit)
        duration: Any = _rest.pop("duration", UNSET)
        _result = cls(
            type_=type_,
            time_unit=time_unit,
            duration=duration,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
