from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.node_selector_requirement import NodeSelectorRequirement


@_attrs_define
class NodeSelectorTerm:
    """Conditions on a node, all of which have to be met.

    Attributes:
        match_expressions (list[NodeSelectorRequirement] | Unset): Conditions on labels.
        match_fields (list[NodeSelectorRequirement] | Unset): Conditions on fields.
    """

    match_expressions: list[NodeSelectorRequirement] | Unset = UNSET
    match_fields: list[NodeSelectorRequirement] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.node_selector_requirement import NodeSelectorRequirement

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.match_expressions
        if _value is not UNSET:
            _result["matchExpressions"] = (
                [(item0.to_dict() if isinstance(item0, NodeSelectorRequirement) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.match_fields
        if _value is not UNSET:
            _result["matchFields"] = (
                [(item0.to_dict() if isinstance(item0, NodeSelectorRequirement) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NodeSelectorTerm:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.node_selector_requirement import NodeSelectorRequirement

        _rest: dict[str, Any] = dict(src_dict)
        match_expressions: Any = _rest.pop("matchExpressions", UNSET)
        match_expressions = (
            [
                (NodeSelectorRequirement.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in match_expressions
            ]
            if isinstance(match_expressions, list)
            else match_expressions
        )
        match_fields: Any = _rest.pop("matchFields", UNSET)
        match_fields = (
            [(NodeSelectorRequirement.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in match_fields]
            if isinstance(match_fields, list)
            else match_fields
        )
        _result = cls(
            match_expressions=match_expressions,
            match_fields=match_fields,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
