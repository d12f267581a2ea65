from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_os_image_type import PoolOsImageType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class PoolOs:
    """Operating system of nodes.

    Attributes:
        name (str | Unset): Name and version of the operating system; not needed for a private image.
        image_id (str | Unset): ID of the image.
        image_type (PoolOsImageType | Unset): Type of an image, private or, when empty, preset.
        auto_match (str | Unset): Name and version of the operating system for which the service picks the best
            image.
    """

    name: str | Unset = UNSET
    image_id: str | Unset = UNSET
    image_type: PoolOsImageType | Unset = UNSET
    auto_match: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.image_id
        if _value is not UNSET:
            _result["imageId"] = _value
        _value = self.image_type
        if _value is not UNSET:
            _result["imageType"] = _value.value if isinstance(_value, PoolOsImageType) else _value
        _value = self.auto_match
        if _value is not UNSET:
            _result["autoMatch"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolOs:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        image_id: Any = _rest.pop("imageId", UNSET)
        image_type: Any = _rest.pop("imageType", UNSET)
        image_type = open_enum(PoolOsImageType, image_type)
        auto_match: Any = _rest.pop("autoMatch", UNSET)
        _result = cls(
            name=name,
            image_id=image_id,
            image_type=image_type,
            auto_match=auto_match,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
