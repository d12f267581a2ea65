from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.token import Token


@_attrs_define
class TokenResponse:
    """Facts about a new token; the token itself is in the header X-Subject-Token.

    Attributes:
        token (Token): Facts about a token.
    """

    token: Token
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.token import Token

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.token
        if _value is not UNSET:
            _result["token"] = _value.to_dict() if isinstance(_value, Token) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TokenResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.token import Token

        _rest: dict[str, Any] = dict(src_dict)
        token: Any = _rest.pop("token", UNSET)
        token = Token.from_dict(token) if isinstance(token, dict) else token
        _result = cls(
            token=token,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
