from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class TokenEndpoint:
    """One endpoint of a service.

    Attributes:
        url (str | Unset): URL of the endpoint.
        region (str | Unset): Region of the endpoint.
        region_id (str | Unset): ID of the region.
        interface (str | Unset): Visibility of the endpoint, for example public.
        id (str | Unset): ID of the endpoint.
    """

    url: str | Unset = UNSET
    region: str | Unset = UNSET
    region_id: str | Unset = UNSET
    interface: str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.url
        if _value is not UNSET:
            _result["url"] = _value
        _value = self.region
        if _value is not UNSET:
            _result["region"] = _value
        _value = self.region_id
        if _value is not UNSET:
            _result["region_id"] = _value
        _value = self.interface
        if _value is not UNSET:
            _result["interface"] = _value
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TokenEndpoint:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        url: Any = _rest.pop("url", UNSET)
        region: Any = _rest.pop("region", UNSET)
        region_id: Any = _rest.pop("region_id", UNSET)
        interface: Any = _rest.pop("interface", UNSET)
        id: Any = _rest.pop("id", UNSET)
        _result = cls(
            url=url,
            region=region,
            region_id=region_id,
            interface=interface,
            id=id,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
