from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.model_accelerator_type import ModelAcceleratorType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ModelAccelerator:
    """Accelerator card of a runtime.

    Attributes:
        type_ (ModelAcceleratorType): Kind of accelerator card; none for CPU only.
        name (str | Unset): Name of the card, for example SNT9.
        cuda_version (str | Unset): Version of CUDA, for example cuda 10.2.
        driver_version_section (str | Unset): Versions of the driver, for example C8x.
    """

    type_: ModelAcceleratorType
    name: str | Unset = UNSET
    cuda_version: str | Unset = UNSET
    driver_version_section: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, ModelAcceleratorType) else _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.cuda_version
        if _value is not UNSET:
            _result["cuda_version"] = _value
        _value = self.driver_version_section
        if _value is not UNSET:
            _result["driver_version_section"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelAccelerator:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(ModelAcceleratorType, type_)
        name: Any = _rest.pop("name", UNSET)
        cuda_version: Any = _rest.pop("cuda_version", UNSET)
        driver_version_section: Any = _rest.pop("driver_version_section", UNSET)
        _result = cls(
            type_=type_,
            name=name,
            cuda_version=cuda_version,
            driver_version_section=driver_version_section,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
