from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.security_token_method import SecurityTokenMethod
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.security_token_policy import SecurityTokenPolicy
    from ..models.security_token_source import SecurityTokenSource


@_attrs_define
class SecurityTokenIdentity:
    """Identity and limits of the temporary access keys.

    Attributes:
        methods (list[SecurityTokenMethod]): Authentication methods.
        token (SecurityTokenSource | Unset): Token that the keys are made from, and how long they live.
        policy (SecurityTokenPolicy | Unset): Policy that narrows what the keys may do.
    """

    methods: list[SecurityTokenMethod]
    token: SecurityTokenSource | Unset = UNSET
    policy: SecurityTokenPolicy | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.security_token_policy import SecurityTokenPolicy
        from ..models.security_token_source import SecurityTokenSource

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.methods
        if _value is not UNSET:
            _result["methods"] = (
                [(item0.value if isinstance(item0, SecurityTokenMethod) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.token
        if _value is not UNSET:
            _result["token"] = _value.to_dict() if isinstance(_value, SecurityTokenSource) else _value
        _value = self.policy
        if _value is not UNSET:
            _result["policy"] = _value.to_dict() if isinstance(_value, SecurityTokenPolicy) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SecurityTokenIdentity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.security_token_policy import SecurityTokenPolicy
        from ..models.security_token_source import SecurityTokenSource

        _rest: dict[str, Any] = dict(src_dict)
        methods: Any = _rest.pop("methods", UNSET)
        methods = [open_enum(SecurityTokenMethod, item0) for item0 in methods] if isinstance(methods, list) else methods
        token: Any = _rest.pop("token", UNSET)
        token = SecurityTokenSource.from_dict(token) if isinstance(token, dict) else token
        policy: Any = _rest.pop("policy", UNSET)
        policy = SecurityTokenPolicy.from_dict(policy) if isinstance(policy, dict) else policy
        _result = cls(
            methods=methods,
            token=token,
            policy=policy,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
