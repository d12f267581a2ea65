from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.user_domain import UserDomain


@_attrs_define
class PasswordUser:
    """User name and password.

    Attributes:
        domain (UserDomain): Account that the IAM user belongs to.
        name (str): Name of the IAM user.
        password (str): Login password of the IAM user.
    """

    domain: UserDomain
    name: str
    password: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.user_domain import UserDomain

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.domain
        if _value is not UNSET:
            _result["domain"] = _value.to_dict() if isinstance(_value, UserDomain) else _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.password
        if _value is not UNSET:
            _result["password"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PasswordUser:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.user_domain import UserDomain

        _rest: dict[str, Any] = dict(src_dict)
        domain: Any = _rest.pop("domain", UNSET)
        domain = UserDomain.from_dict(domain) if isinstance(domain, dict) else domain
        name: Any = _rest.pop("name", UNSET)
        password: Any = _rest.pop("password", UNSET)
        _result = cls(
            domain=domain,
            name=name,
            password=password,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
