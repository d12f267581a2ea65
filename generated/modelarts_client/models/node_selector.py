from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@_attrs_define
class NodeSelector:
    """Nodes that meet one of the terms.

    Attributes:
        node_selector_terms (list[NodeSelectorTerm]): Terms, one of which has to be met.
    """

    node_selector_terms: list[NodeSelectorTerm]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.node_selector_term import NodeSelectorTerm

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.node_selector_terms
        if _value is not UNSET:
            _result["nodeSelectorTerms"] = (
                [(item0.to_dict() if isinstance(item0, NodeSelectorTerm) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NodeSelector:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.node_selector_term import NodeSelectorTerm

        _rest: dict[str, Any] = dict(src_dict)
        node_selector_terms: Any = _rest.pop("nodeSelectorTerms", UNSET)
        node_selector_terms = (
            [(NodeSelectorTerm.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in node_selector_terms]
            if isinstance(node_selector_terms, list)
            else node_selector_terms
        )
        _result = cls(
            node_selector_terms=node_selector_terms,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
