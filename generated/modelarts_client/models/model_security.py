from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ModelSecurity:
    """Keys of a model that was encrypted for edge nodes.

    Attributes:
        model_key (str | Unset): Key of the model.
        root_key (str | Unset): Root key.
        security_policy (str | Unset): Policy of the encryption.
        is_verify_app (bool | Unset): Whether configuration, images and libraries are verified on the edge node.
    """

    model_key: str | Unset = UNSET
    root_key: str | Unset = UNSET
    security_policy: str | Unset = UNSET
    is_verify_app: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.model_key
        if _value is not UNSET:
            _result["model_key"] = _value
        _value = self.root_key
        if _value is not UNSET:
            _result["rootKey"] = _value
        _value = self.security_policy
        if _value is not UNSET:
            _result["security_policy"] = _value
        _value = self.is_verify_app
        if _value is not UNSET:
            _result["is_verify_app"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelSecurity:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        model_key: Any = _rest.pop("model_key", UNSET)
        root_key: Any = _rest.pop("rootKey", UNSET)
        security_policy: Any = _rest.pop("security_policy", UNSET)
        is_verify_app: Any = _rest.pop("is_verify_app", UNSET)
        _result = cls(
            model_key=model_key,
            root_key=root_key,
            security_policy=security_policy,
            is_verify_app=is_verify_app,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
