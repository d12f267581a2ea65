from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.policy_effect import PolicyEffect
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.policy_condition import PolicyCondition


@_attrs_define
class PolicyStatement:
    """One statement of a policy.

    Attributes:
        action (list[str]): Actions, for example obs:object:*.
        effect (PolicyEffect): Whether a statement allows or denies; a denial wins.
        condition (PolicyCondition | Unset): Condition operators, each with the keys it tests.
        resource (list[str] | Unset): Resources, in five parts, for example obs:*:*:bucket:*.
    """

    action: list[str]
    effect: PolicyEffect
    condition: PolicyCondition | Unset = UNSET
    resource: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.policy_condition import PolicyCondition

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.action
        if _value is not UNSET:
            _result["Action"] = _value
        _value = self.effect
        if _value is not UNSET:
            _result["Effect"] = _value.value if isinstance(_value, PolicyEffect) else _value
        _value = self.condition
        if _value is not UNSET:
            _result["Condition"] = _value.to_dict() if isinstance(_value, PolicyCondition) else _value
        _value = self.resource
        if _value is not UNSET:
            _result["Resource"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PolicyStatement:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.policy_condition import PolicyCondition

        _rest: dict[str, Any] = dict(src_dict)
        action: Any = _rest.pop("Action", UNSET)
        effect: Any = _rest.pop("Effect", UNSET)
        effect = open_enum(PolicyEffect, effect)
        condition: Any = _rest.pop("Condition", UNSET)
        condition = PolicyCondition.from_dict(condition) if isinstance(condition, dict) else condition
        resource: Any = _rest.pop("Resource", UNSET)
        _result = cls(
            action=action,
            effect=effect,
            condition=condition,
            resource=resource,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
