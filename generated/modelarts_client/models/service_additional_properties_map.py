from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import readable

if TYPE_CHECKING:
    from ..models.service_additional_properties import ServiceAdditionalProperties


@_attrs_define
class ServiceAdditionalPropertiesMap:
    """Messages, logs and WebSocket of a service, by a name."""

    additional_properties: dict[str, ServiceAdditionalProperties] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_additional_properties import ServiceAdditionalProperties

        _result: dict[str, Any] = {
            name: (value.to_dict() if isinstance(value, ServiceAdditionalProperties) else value)
            for name, value in self.additional_properties.items()
        }
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceAdditionalPropertiesMap:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_additional_properties import ServiceAdditionalProperties

        _rest: dict[str, Any] = dict(src_dict)
        _result = cls()
        _result.additional_properties = {
            name: (ServiceAdditionalProperties.from_dict(value) if isinstance(value, dict) else value)
            for name, value in _rest.items()
        }
        return _result

    def __getitem__(self, key: str) -> ServiceAdditionalProperties:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
