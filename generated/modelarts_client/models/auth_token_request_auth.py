from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auth_scope import AuthScope
    from ..models.identity import Identity


@_attrs_define
class AuthTokenRequestAuth:
    """Who asks for the token, and where it is to be valid.

    Attributes:
        identity (Identity): Credentials of the caller.
        scope (AuthScope | Unset): Where the token is valid; the project wins when both are given, without
            either it is valid for global services.
    """

    identity: Identity
    scope: AuthScope | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auth_scope import AuthScope
        from ..models.identity import Identity

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.identity
        if _value is not UNSET:
            _result["identity"] = _value.to_dict() if isinstance(_value, Identity) else _value
        _value = self.scope
        if _value is not UNSET:
            _result["scope"] = _value.to_dict() if isinstance(_value, AuthScope) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AuthTokenRequestAuth:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auth_scope import AuthScope
        from ..models.identity import Identity

        _rest: dict[str, Any] = dict(src_dict)
        identity: Any = _rest.pop("identity", UNSET)
        identity = Identity.from_dict(identity) if isinstance(identity, dict) else identity
        scope: Any = _rest.pop("scope", UNSET)
        scope = AuthScope.from_dict(scope) if isinstance(scope, dict) else scope
        _result = cls(
            identity=identity,
            scope=scope,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
