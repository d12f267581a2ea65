from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class ServiceSecret:
    """A secret that is mounted to a service.

    Attributes:
        secret_id (str): ID of the secret.
        mouth_path (str): Path that the secret is mounted at; spelled like this.
    """

    secret_id: str
    mouth_path: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.secret_id
        if _value is not UNSET:
            _result["secretId"] = _value
        _value = self.mouth_path
        if _value is not UNSET:
            _result["mouthPath"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceSecret:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        secret_id: Any = _rest.pop("secretId", UNSET)
        mouth_path: Any = _rest.pop("mouthPath", UNSET)
        _result = cls(
            secret_id=secret_id,
            mouth_path=mouth_path,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
