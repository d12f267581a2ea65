from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.dataset_attributes import DatasetAttributes


@_attrs_define
class AlgorithmRemoteConstraint:
    """What data an input of an algorithm takes.

    Attributes:
        data_type (str | Unset): Kind of data: OBS or a dataset.
        attributes (list[DatasetAttributes] | Unset): Attributes of the datasets that the input takes.
    """

    data_type: str | Unset = UNSET
    attributes: list[DatasetAttributes] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.dataset_attributes import DatasetAttributes

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.data_type
        if _value is not UNSET:
            _result["data_type"] = _value
        _value = self.attributes
        if _value is not UNSET:
            _result["attributes"] = (
                [(item0.to_dict() if isinstance(item0, DatasetAttributes) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AlgorithmRemoteConstraint:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.dataset_attributes import DatasetAttributes

        _rest: dict[str, Any] = dict(src_dict)
        data_type: Any = _rest.pop("data_type", UNSET)
        attributes: Any = _rest.pop("attributes", UNSET)
        attributes = (
            [(DatasetAttributes.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in attributes]
            if isinstance(attributes, list)
            else attributes
        )
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
