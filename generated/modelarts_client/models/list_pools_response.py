from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_list_kind import PoolListKind
from ..models.resource_api_version_v2 import ResourceApiVersionV2
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool import Pool


@_attrs_define
class ListPoolsResponse:
    """Pools of a project.

    Attributes:
        kind (PoolListKind): Kind of the resource, a list of pools.
        api_version (ResourceApiVersionV2): Version of the interface of pools and of plug-in templates in a
            list.
        items (list[Pool]): The pools.
    """

    kind: PoolListKind
    api_version: ResourceApiVersionV2
    items: list[Pool]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool import Pool

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, PoolListKind) else _value
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV2) else _value
        _value = self.items
        if _value is not UNSET:
            _result["items"] = (
                [(item0.to_dict() if isinstance(item0, Pool) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ListPoolsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool import Pool

        _rest: dict[str, Any] = dict(src_dict)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(PoolListKind, kind)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV2, api_version)
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(Pool.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        _result = cls(
            kind=kind,
            api_version=api_version,
            items=items,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
