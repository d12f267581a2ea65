from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.token_domain import TokenDomain


@_attrs_define
class TokenUser:
    """User that the token was issued to.

    Attributes:
        name (str | Unset): Name of the IAM user.
        id (str | Unset): ID of the IAM user.
        password_expires_at (None | str | Unset): When the password expires, UTC; empty or null when it never
            does.
        domain (TokenDomain | Unset): Account that a user or project belongs to.
    """

    name: str | Unset = UNSET
    id: str | Unset = UNSET
    password_expires_at: None | str | Unset = UNSET
    domain: TokenDomain | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.token_domain import TokenDomain

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.password_expires_at
        if _value is not UNSET:
            _result["password_expires_at"] = _value
        _value = self.domain
        if _value is not UNSET:
            _result["domain"] = _value.to_dict() if isinstance(_value, TokenDomain) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TokenUser:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.token_domain import TokenDomain

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        id: Any = _rest.pop("id", UNSET)
        password_expires_at: Any = _rest.pop("password_expires_at", UNSET)
        domain: Any = _rest.pop("domain", UNSET)
        domain = TokenDomain.from_dict(domain) if isinstance(domain, dict) else domain
        _result = cls(
            name=name,
            id=id,
            password_expires_at=password_expires_at,
            domain=domain,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
