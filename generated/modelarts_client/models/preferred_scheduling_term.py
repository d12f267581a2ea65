from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@_attrs_define
class PreferredSchedulingTerm:
    """A preference and its weight.

    Attributes:
        weight (int | Unset): Weight, 1 to 100.
        preference (NodeSelectorTerm | Unset): Conditions on a node, all of which have to be met.
    """

    weight: int | Unset = UNSET
    preference: NodeSelectorTerm | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.node_selector_term import NodeSelectorTerm

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.weight
        if _value is not UNSET:
            _result["weight"] = _value
        _value = self.preference
        if _value is not UNSET:
            _result["preference"] = _value.to_dict() if isinstance(_value, NodeSelectorTerm) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PreferredSchedulingTerm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.node_selector_term import NodeSelectorTerm

        _rest: dict[str, Any] = dict(src_dict)
        weight: Any = _rest.pop("weight", UNSET)
        preference: Any = _rest.pop("preference", UNSET)
        preference = NodeSelectorTerm.from_dict(preference) if isinstance(preference, dict) else preference
        _result = cls(
            weight=weight,
            preference=preference,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
