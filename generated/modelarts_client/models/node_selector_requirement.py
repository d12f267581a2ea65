from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.node_selector_operator import NodeSelectorOperator
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class NodeSelectorRequirement:
    """A condition on a label or a field of a node.

    Attributes:
        key (str): Key of the label.
        operator (NodeSelectorOperator): How a label of a node is compared with values.
        values (list[str] | Unset): Values; none for Exists and DoesNotExist, one number in digits for Gt and
            Lt.
    """

    key: str
    operator: NodeSelectorOperator
    values: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.key
        if _value is not UNSET:
            _result["key"] = _value
        _value = self.operator
        if _value is not UNSET:
            _result["operator"] = _value.value if isinstance(_value, NodeSelectorOperator) else _value
        _value = self.values
        if _value is not UNSET:
            _result["values"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NodeSelectorRequirement:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        key: Any = _rest.pop("key", UNSET)
        operator: Any = _rest.pop("operator", UNSET)
        operator = open_enum(NodeSelectorOperator, operator)
        values: Any = _rest.pop("values", UNSET)
        _result = cls(
            key=key,
            operator=operator,
            values=values,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
