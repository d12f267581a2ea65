from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class EngineImageInfo:
    """Images of an engine.

    Attributes:
        cpu_image_url (str | Unset): Image for CPU flavors.
        gpu_image_url (str | Unset): Image for GPU flavors; may be empty.
        image_version (str | Unset): Version of the image.
    """

    cpu_image_url: str | Unset = UNSET
    gpu_image_url: str | Unset = UNSET
    image_version: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.cpu_image_url
        if _value is not UNSET:
            _result["cpu_image_url"] = _value
        _value = self.gpu_image_url
        if _value is not UNSET:
            _result["gpu_image_url"] = _value
        _value = self.image_version
        if _value is not UNSET:
            _result["image_version"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> EngineImageInfo:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        cpu_image_url: Any = _rest.pop("cpu_image_url", UNSET)
        gpu_image_url: Any = _rest.pop("gpu_image_url", UNSET)
        image_version: Any = _rest.pop("image_version", UNSET)
        _result = cls(
            cpu_image_url=cpu_image_url,
            gpu_image_url=gpu_image_url,
            image_version=image_version,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
