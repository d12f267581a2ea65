from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class DatasetLocation:
    """A version of a dataset.

    Attributes:
        id (str): ID of the dataset.
        version_id (str): ID of the version.
        obs_url (str | Unset): OBS path of the version; found by ModelArts and present in responses only.
        service_type (str | Unset): Service of the dataset; V3 is the asset service, anything else the older
            datasets.
        name (str | Unset): Name of the dataset.
    """

    id: str
    version_id: str
    obs_url: str | Unset = UNSET
    service_type: str | Unset = UNSET
    name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.version_id
        if _value is not UNSET:
            _result["version_id"] = _value
        _value = self.obs_url
        if _value is not UNSET:
            _result["obs_url"] = _value
        _value = self.service_type
        if _value is not UNSET:
            _result["service_type"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> DatasetLocation:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        version_id: Any = _rest.pop("version_id", UNSET)
        obs_url: Any = _rest.pop("obs_url", UNSET)
        service_type: Any = _rest.pop("service_type", UNSET)
        name: Any = _rest.pop("name", UNSET)
        _result = cls(
            id=id,
            version_id=version_id,
            obs_url=obs_url,
            service_type=service_type,
            name=name,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
