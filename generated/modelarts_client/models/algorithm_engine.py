from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class AlgorithmEngine:
    """Engine of an algorithm: by engine_id, by engine_name and engine_version, or by image_url.

    Attributes:
        engine_id (str | Unset): ID of the engine, for example pytorch-cp36-1.3.0.
        engine_name (str | Unset): Name of the engine, for example PyTorch; not needed with engine_id.
        engine_version (str | Unset): Version of the engine, for example PyTorch-1.3.0-python3.6; not needed
            with engine_id.
        image_url (str | Unset): Custom image in SWR.
    """

    engine_id: str | Unset = UNSET
    engine_name: str | Unset = UNSET
    engine_version: str | Unset = UNSET
    image_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.engine_id
        if _value is not UNSET:
            _result["engine_id"] = _value
        _value = self.engine_name
        if _value is not UNSET:
            _result["engine_name"] = _value
        _value = self.engine_version
        if _value is not UNSET:
            _result["engine_version"] = _value
        _value = self.image_url
        if _value is not UNSET:
            _result["image_url"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmEngine:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        engine_id: Any = _rest.pop("engine_id", UNSET)
        engine_name: Any = _rest.pop("engine_name", UNSET)
        engine_version: Any = _rest.pop("engine_version", UNSET)
        image_url: Any = _rest.pop("image_url", UNSET)
        _result = cls(
            engine_id=engine_id,
            engine_name=engine_name,
            engine_version=engine_version,
            image_url=image_url,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
