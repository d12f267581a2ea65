from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_resource_flavor_count import PoolResourceFlavorCount


@_attrs_define
class PoolStatusResources:
    """Nodes of a pool by their state.

    Attributes:
        creating (list[PoolResourceFlavorCount] | Unset): Nodes that are being created.
        available (list[PoolResourceFlavorCount] | Unset): Nodes that can be used.
        abnormal (list[PoolResourceFlavorCount] | Unset): Nodes that do not work.
        deleting (list[PoolResourceFlavorCount] | Unset): Nodes that are being deleted.
    """

    creating: list[PoolResourceFlavorCount] | Unset = UNSET
    available: list[PoolResourceFlavorCount] | Unset = UNSET
    abnormal: list[PoolResourceFlavorCount] | Unset = UNSET
    deleting: list[PoolResourceFlavorCount] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_resource_flavor_count import PoolResourceFlavorCount

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.creating
        if _value is not UNSET:
            _result["creating"] = (
                [(item0.to_dict() if isinstance(item0, PoolResourceFlavorCount) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.available
        if _value is not UNSET:
            _result["available"] = (
                [(item0.to_dict() if isinstance(item0, PoolResourceFlavorCount) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.abnormal
        if _value is not UNSET:
            _result["abnormal"] = (
                [(item0.to_dict() if isinstance(item0, PoolResourceFlavorCount) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.deleting
        if _value is not UNSET:
            _result["deleting"] = (
                [(item0.to_dict() if isinstance(item0, PoolResourceFlavorCount) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatusResources:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_resource_flavor_count import PoolResourceFlavorCount

        _rest: dict[str, Any] = dict(src_dict)
        creating: Any = _rest.pop("creating", UNSET)
        creating = (
            [(PoolResourceFlavorCount.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in creating]
            if isinstance(creating, list)
            else creating
        )
        available: Any = _rest.pop("available", UNSET)
        available = (
            [(PoolResourceFlavorCount.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in available]
            if isinstance(available, list)
            else available
        )
        abnormal: Any = _rest.pop("abnormal", UNSET)
        abnormal = (
            [(PoolResourceFlavorCount.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in abnormal]
            if isinstance(abnormal, list)
            else abnormal
        )
        deleting: Any = _rest.pop("deleting", UNSET)
        deleting = (
            [(PoolResourceFlavorCount.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in deleting]
            if isinstance(deleting, list)
            else deleting
        )
        _result = cls(
            creating=creating,
            available=available,
            abnormal=abnormal,
            deleting=deleting,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
