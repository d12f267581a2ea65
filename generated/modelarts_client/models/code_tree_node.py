from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class CodeTreeNode:
    """A file or directory of the code of an algorithm.

    Attributes:
        name (str): Name of the file or directory; that of a directory ends with a slash.
        children (CodeTreeNode | list[CodeTreeNode] | Unset): What the directory holds.
    """

    name: str
    children: CodeTreeNode | list[CodeTreeNode] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.children
        if _value is not UNSET:
            _result["children"] = (
                (
                    [(item0.to_dict() if isinstance(item0, CodeTreeNode) else item0) for item0 in _value]
                    if isinstance(_value, list)
                    else _value
                )
                if isinstance(_value, list)
                else (_value.to_dict() if isinstance(_value, CodeTreeNode) else _value)
                if isinstance(_value, CodeTreeNode)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CodeTreeNode:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        children: Any = _rest.pop("children", UNSET)
        children = (
            (
                [(CodeTreeNode.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in children]
                if isinstance(children, list)
                else children
            )
            if isinstance(children, list)
            else (CodeTreeNode.from_dict(children) if isinstance(children, dict) else children)
            if isinstance(children, dict)
            else children
        )
        _result = cls(
            name=name,
            children=children,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
