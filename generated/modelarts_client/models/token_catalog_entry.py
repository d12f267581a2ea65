from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.token_endpoint import TokenEndpoint


@_attrs_define
class TokenCatalogEntry:
    """One service of the catalog.

    Attributes:
        type_ (str | Unset): Service type.
        id (str | Unset): Service ID.
        name (str | Unset): Service name.
        endpoints (list[TokenEndpoint] | Unset): Endpoints of the service.
    """

    type_: str | Unset = UNSET
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    endpoints: list[TokenEndpoint] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.token_endpoint import TokenEndpoint

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.endpoints
        if _value is not UNSET:
            _result["endpoints"] = (
                [(item0.to_dict() if isinstance(item0, TokenEndpoint) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TokenCatalogEntry:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.token_endpoint import TokenEndpoint

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        endpoints: Any = _rest.pop("endpoints", UNSET)
        endpoints = (
            [(TokenEndpoint.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in endpoints]
            if isinstance(endpoints, list)
            else endpoints
        )
        _result = cls(
            type_=type_,
            id=id,
            name=name,
            endpoints=endpoints,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
