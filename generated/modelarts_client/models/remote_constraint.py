from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class RemoteConstraint:
    """What data an input takes.

    Attributes:
        data_type (str | Unset): Kind of data: OBS or a dataset.
        attributes (str | Unset): For datasets: data_format, data_segmentation or dataset_type.
    """

    data_type: str | Unset = UNSET
    attributes: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.data_type
        if _value is not UNSET:
            _result["data_type"] = _value
        _value = self.attributes
        if _value is not UNSET:
            _result["attributes"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> RemoteConstraint:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        data_type: Any = _rest.pop("data_type", UNSET)
        attributes: Any = _rest.pop("attributes", UNSET)
        _result = cls(
            data_type=data_type,
            attributes=attributes,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
