from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.credential import Credential


@_attrs_define
class SecurityTokenResponse:
    """Temporary access keys.

    Attributes:
        credential (Credential): Temporary access key, secret key and security token, which belong together.
    """

    credential: Credential
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.credential import Credential

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.credential
        if _value is not UNSET:
            _result["credential"] = _value.to_dict() if isinstance(_value, Credential) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SecurityTokenResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.credential import Credential

        _rest: dict[str, Any] = dict(src_dict)
        credential: Any = _rest.pop("credential", UNSET)
        credential = Credential.from_dict(credential) if isinstance(credential, dict) else credential
        _result = cls(
            credential=credential,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
