from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class CreateServiceResponse:
    """The service that is being deployed.

    Attributes:
        service_id (str): ID of the service.
        resource_ids (list[str] | Unset): IDs of the resources that were made for the models.
    """

    service_id: str
    resource_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.service_id
        if _value is not UNSET:
            _result["service_id"] = _value
        _value = self.resource_ids
        if _value is not UNSET:
            _result["resource_ids"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateServiceResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        service_id: Any = _rest.pop("service_id", UNSET)
        resource_ids: Any = _rest.pop("resource_ids", UNSET)
        _result = cls(
            service_id=service_id,
            resource_ids=resource_ids,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
