from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class Credential:
    """Temporary access key, secret key and security token, which belong together.

    Attributes:
        access (str): Access key ID (AK).
        secret (str): Secret access key (SK).
        securitytoken (str): Security token, sent along with requests signed with these keys.
        expires_at (str): When the keys expire, UTC.
    """

    access: str
    secret: str
    securitytoken: str
    expires_at: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.access
        if _value is not UNSET:
            _result["access"] = _value
        _value = self.secret
        if _value is not UNSET:
            _result["secret"] = _value
        _value = self.securitytoken
        if _value is not UNSET:
            _result["securitytoken"] = _value
        _value = self.expires_at
        if _value is not UNSET:
            _result["expires_at"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Credential:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        access: Any = _rest.pop("access", UNSET)
        secret: Any = _rest.pop("secret", UNSET)
        securitytoken: Any = _rest.pop("securitytoken", UNSET)
        expires_at: Any = _rest.pop("expires_at", UNSET)
        _result = cls(
            access=access,
            secret=secret,
            securitytoken=securitytoken,
            expires_at=expires_at,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
