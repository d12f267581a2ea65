from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.auth_method import AuthMethod
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.password_identity import PasswordIdentity


@_attrs_define
class Identity:
    """Credentials of the caller.

    Attributes:
        methods (list[AuthMethod]): Authentication methods.
        password (PasswordIdentity): Credentials of the password method.
    """

    methods: list[AuthMethod]
    password: PasswordIdentity
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.password_identity import PasswordIdentity

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.methods
        if _value is not UNSET:
            _result["methods"] = (
                [(item0.value if isinstance(item0, AuthMethod) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.password
        if _value is not UNSET:
            _result["password"] = _value.to_dict() if isinstance(_value, PasswordIdentity) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Identity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.password_identity import PasswordIdentity

        _rest: dict[str, Any] = dict(src_dict)
        methods: Any = _rest.pop("methods", UNSET)
        methods = [open_enum(AuthMethod, item0) for item0 in methods] if isinstance(methods, list) else methods
        password: Any = _rest.pop("password", UNSET)
        password = PasswordIdentity.from_dict(password) if isinstance(password, dict) else password
        _result = cls(
            methods=methods,
            password=password,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
