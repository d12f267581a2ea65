from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.service_summary import ServiceSummary


@_attrs_define
class ListServicesResponse:
    """A page of services.

    Attributes:
        total_count (int): Number of services that meet the conditions.
        count (int): Number of services on the page.
        services (list[ServiceSummary]): The services.
    """

    total_count: int
    count: int
    services: list[ServiceSummary]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_summary import ServiceSummary

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.total_count
        if _value is not UNSET:
            _result["total_count"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.services
        if _value is not UNSET:
            _result["services"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSummary) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ListServicesResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_summary import ServiceSummary

        _rest: dict[str, Any] = dict(src_dict)
        total_count: Any = _rest.pop("total_count", UNSET)
        count: Any = _rest.pop("count", UNSET)
        services: Any = _rest.pop("services", UNSET)
        services = (
            [(ServiceSummary.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in services]
            if isinstance(services, list)
            else services
        )
        _result = cls(
            total_count=total_count,
            count=count,
            services=services,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
