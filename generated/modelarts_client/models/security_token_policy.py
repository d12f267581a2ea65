from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.policy_statement import PolicyStatement


@_attrs_define
class SecurityTokenPolicy:
    """Policy that narrows what the keys may do.

    Attributes:
        version (str): Policy version; 1.1 for custom policies.
        statement (list[PolicyStatement]): Statements of the policy.
    """

    version: str
    statement: list[PolicyStatement]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.policy_statement import PolicyStatement

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.version
        if _value is not UNSET:
            _result["Version"] = _value
        _value = self.statement
        if _value is not UNSET:
            _result["Statement"] = (
                [(item0.to_dict() if isinstance(item0, PolicyStatement) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SecurityTokenPolicy:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.policy_statement import PolicyStatement

        _rest: dict[str, Any] = dict(src_dict)
        version: Any = _rest.pop("Version", UNSET)
        statement: Any = _rest.pop("Statement", UNSET)
        statement = (
            [(PolicyStatement.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in statement]
            if isinstance(statement, list)
            else statement
        )
        _result = cls(
            version=version,
            statement=statement,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
