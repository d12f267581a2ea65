from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.affinity_type import AffinityType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class RequiredAffinity:
    """Affinity that a job needs.

    Attributes:
        affinity_type (AffinityType | Unset): Affinity in scheduling: cabinet is by cabinet, hyperinstance is by
            supernode.
        affinity_group_size (int | Unset): Tasks that share a supernode; needed with hyperinstance.
    """

    affinity_type: AffinityType | Unset = UNSET
    affinity_group_size: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.affinity_type
        if _value is not UNSET:
            _result["affinity_type"] = _value.value if isinstance(_value, AffinityType) else _value
        _value = self.affinity_group_size
        if _value is not UNSET:
            _result["affinity_group_size"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> RequiredAffinity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        affinity_type: Any = _rest.pop("affinity_type", UNSET)
        affinity_type = open_enum(AffinityType, affinity_type)
        affinity_group_size: Any = _rest.pop("affinity_group_size", UNSET)
        _result = cls(
            affinity_type=affinity_type,
            affinity_group_size=affinity_group_size,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
