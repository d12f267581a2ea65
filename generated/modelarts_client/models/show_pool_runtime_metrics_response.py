from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_metrics_list_kind import PoolMetricsListKind
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_metrics_item import PoolMetricsItem


@_attrs_define
class ShowPoolRuntimeMetricsResponse:
    """Usage of the pools of a project.

    Attributes:
        api_version (str): Version of the interface.
        kind (PoolMetricsListKind): Kind of the resource, a list of metrics of pools.
        items (list[PoolMetricsItem]): Usage of each pool.
    """

    api_version: str
    kind: PoolMetricsListKind
    items: list[PoolMetricsItem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_metrics_item import PoolMetricsItem

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, PoolMetricsListKind) else _value
        _value = self.items
        if _value is not UNSET:
            _result["items"] = (
                [(item0.to_dict() if isinstance(item0, PoolMetricsItem) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowPoolRuntimeMetricsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_metrics_item import PoolMetricsItem

        _rest: dict[str, Any] = dict(src_dict)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(PoolMetricsListKind, kind)
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(PoolMetricsItem.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        _result = cls(
            api_version=api_version,
            kind=kind,
            items=items,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
