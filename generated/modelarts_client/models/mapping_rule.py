from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mapping_rule_type import MappingRuleType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.mapping_rule_properties import MappingRuleProperties


@_attrs_define
class MappingRule:
    """Which column of a CSV file goes where in a request body; written as the input parameters of the model, with an index at each string, number, integer or boolean.

    Attributes:
        type_ (MappingRuleType | Unset): Type of a part of a request body.
        properties (MappingRuleProperties | Unset): Fields of an object.
        items (list[MappingRule] | Unset): Items of an array.
        index (int | Unset): Column of the CSV file, from 0; -1 leaves the value out.
    """

    type_: MappingRuleType | Unset = UNSET
    properties: MappingRuleProperties | Unset = UNSET
    items: list[MappingRule] | Unset = UNSET
    index: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.mapping_rule_properties import MappingRuleProperties

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, MappingRuleType) else _value
        _value = self.properties
        if _value is not UNSET:
            _result["properties"] = _value.to_dict() if isinstance(_value, MappingRuleProperties) else _value
        _value = self.items
        if _value is not UNSET:
            _result["items"] = (
                [(item0.to_dict() if isinstance(item0, MappingRule) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.index
        if _value is not UNSET:
            _result["index"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> MappingRule:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.mapping_rule_properties import MappingRuleProperties

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(MappingRuleType, type_)
        properties: Any = _rest.pop("properties", UNSET)
        properties = MappingRuleProperties.from_dict(properties) if isinstance(properties, dict) else properties
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(MappingRule.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        index: Any = _rest.pop("index", UNSET)
        _result = cls(
            type_=type_,
            properties=properties,
            items=items,
            index=index,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
