from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.save_image_status import SaveImageStatus
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class SaveImageJobResponse:
    """The saving of an image.

    Attributes:
        name (str): Name of the image: lowercase letters, digits, hyphens, underscores and dots, at most 512
            characters.
        namespace (str): SWR organization of the image.
        tag (float | str): Tag of the image: letters, digits, hyphens, underscores and dots, at most 64
            characters.
        description (str | Unset): Description of the image: at most 512 characters.
        status (SaveImageStatus | Unset): Progress of saving an image; while CREATING the job cannot be used.
        message (str | Unset): Progress of the build.
        create_time (int | Unset): When the saving began, in ms since 1970.
    """

    name: str
    namespace: str
    tag: float | str
    description: str | Unset = UNSET
    status: SaveImageStatus | Unset = UNSET
    message: str | Unset = UNSET
    create_time: int | Unset = UNSET
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
        _value = self.namespace
        if _value is not UNSET:
            _result["namespace"] = _value
        _value = self.tag
        if _value is not UNSET:
            _result["tag"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.status
        if _value is not UNSET:
            _result["status"] = _value.value if isinstance(_value, SaveImageStatus) else _value
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        _value = self.create_time
        if _value is not UNSET:
            _result["create_time"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SaveImageJobResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        namespace: Any = _rest.pop("namespace", UNSET)
        tag: Any = _rest.pop("tag", UNSET)
        description: Any = _rest.pop("description", UNSET)
        status: Any = _rest.pop("status", UNSET)
        status = open_enum(SaveImageStatus, status)
        message: Any = _rest.pop("message", UNSET)
        create_time: Any = _rest.pop("create_time", UNSET)
        _result = cls(
            name=name,
            namespace=namespace,
            tag=tag,
            description=description,
            status=status,
            message=message,
            create_time=create_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
