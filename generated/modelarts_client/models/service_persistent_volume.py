from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.service_storage_type import ServiceStorageType
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ServicePersistentVolume:
    """Storage that is mounted to the containers.

    Attributes:
        mount_path (str): Path in the container, for example /tmp; best an empty directory, no system directory
            such as / or /var/run.
        name (str | Unset): Name of the volume.
        storage_type (ServiceStorageType | Unset): Kind of a mounted storage.
        source_address (str | Unset): ID of the SFS Turbo file system.
    """

    mount_path: str
    name: str | Unset = UNSET
    storage_type: ServiceStorageType | Unset = UNSET
    source_address: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.mount_path
        if _value is not UNSET:
            _result["mount_path"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.storage_type
        if _value is not UNSET:
            _result["storage_type"] = _value.value if isinstance(_value, ServiceStorageType) else _value
        _value = self.source_address
        if _value is not UNSET:
            _result["source_address"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServicePersistentVolume:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        mount_path: Any = _rest.pop("mount_path", UNSET)
        name: Any = _rest.pop("name", UNSET)
        storage_type: Any = _rest.pop("storage_type", UNSET)
        storage_type = open_enum(ServiceStorageType, storage_type)
        source_address: Any = _rest.pop("source_address", UNSET)
        _result = cls(
            mount_path=mount_path,
            name=name,
            storage_type=storage_type,
            source_address=source_address,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
