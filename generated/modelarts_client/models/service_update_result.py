from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.edge_operation import EdgeOperation
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ServiceUpdateResult:
    """How an update went on an edge node.

    Attributes:
        node_name (str): Name of the node.
        operation (EdgeOperation): What was done on an edge node.
        result (bool): Whether it succeeded.
        node_id (str | Unset): ID of the node.
    """

    node_name: str
    operation: EdgeOperation
    result: bool
    node_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.node_name
        if _value is not UNSET:
            _result["node_name"] = _value
        _value = self.operation
        if _value is not UNSET:
            _result["operation"] = _value.value if isinstance(_value, EdgeOperation) else _value
        _value = self.result
        if _value is not UNSET:
            _result["result"] = _value
        _value = self.node_id
        if _value is not UNSET:
            _result["node_id"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceUpdateResult:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        node_name: Any = _rest.pop("node_name", UNSET)
        operation: Any = _rest.pop("operation", UNSET)
        operation = open_enum(EdgeOperation, operation)
        result: Any = _rest.pop("result", UNSET)
        node_id: Any = _rest.pop("node_id", UNSET)
        _result = cls(
            node_name=node_name,
            operation=operation,
            result=result,
            node_id=node_id,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
