from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.service_monitor import ServiceMonitor


@_attrs_define
class ShowServiceMonitorInfoResponse:
    """Calls and resources of a service.

    Attributes:
        service_id (str): ID of the service.
        service_name (str): Name of the service.
        monitors (list[ServiceMonitor]): The models of a real-time service, the nodes of an edge service.
        service_instance_count (int | Unset): Number of instances.
        service_running_instance_count (int | Unset): Number of instances that run.
        req_count_per_min (int | Unset): Number of calls in the last full minute.
    """

    service_id: str
    service_name: str
    monitors: list[ServiceMonitor]
    service_instance_count: int | Unset = UNSET
    service_running_instance_count: int | Unset = UNSET
    req_count_per_min: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_monitor import ServiceMonitor

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.service_id
        if _value is not UNSET:
            _result["service_id"] = _value
        _value = self.service_name
        if _value is not UNSET:
            _result["service_name"] = _value
        _value = self.monitors
        if _value is not UNSET:
            _result["monitors"] = (
                [(item0.to_dict() if isinstance(item0, ServiceMonitor) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.service_instance_count
        if _value is not UNSET:
            _result["service_instance_count"] = _value
        _value = self.service_running_instance_count
        if _value is not UNSET:
            _result["service_running_instance_count"] = _value
        _value = self.req_count_per_min
        if _value is not UNSET:
            _result["req_count_per_min"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowServiceMonitorInfoResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_monitor import ServiceMonitor

        _rest: dict[str, Any] = dict(src_dict)
        service_id: Any = _rest.pop("service_id", UNSET)
        service_name: Any = _rest.pop("service_name", UNSET)
        monitors: Any = _rest.pop("monitors", UNSET)
        monitors = (
            [(ServiceMonitor.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in monitors]
            if isinstance(monitors, list)
            else monitors
        )
        service_instance_count: Any = _rest.pop("service_instance_count", UNSET)
        service_running_instance_count: Any = _rest.pop("service_running_instance_count", UNSET)
        req_count_per_min: Any = _rest.pop("req_count_per_min", UNSET)
        _result = cls(
            service_id=service_id,
            service_name=service_name,
            monitors=monitors,
            service_instance_count=service_instance_count,
            service_running_instance_count=service_running_instance_count,
            req_count_per_min=req_count_per_min,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
