from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.auth_token_request_auth import AuthTokenRequestAuth


@_attrs_define
class AuthTokenRequest:
    """Request for a token of an IAM user.

    Attributes:
        auth (AuthTokenRequestAuth): Who asks for the token, and where it is to be valid.
    """

    auth: AuthTokenRequestAuth
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auth_token_request_auth import AuthTokenRequestAuth

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.auth
        if _value is not UNSET:
            _result["auth"] = _value.to_dict() if isinstance(_value, AuthTokenRequestAuth) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AuthTokenRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auth_token_request_auth import AuthTokenRequestAuth

        _rest: dict[str, Any] = dict(src_dict)
        auth: Any = _rest.pop("auth", UNSET)
        auth = AuthTokenRequestAuth.from_dict(auth) if isinstance(auth, dict) else auth
        _result = cls(
            auth=auth,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
