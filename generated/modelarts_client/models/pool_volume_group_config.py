from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.pool_storage_type import PoolStorageType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.pool_lvm_config import PoolLvmConfig


@_attrs_define
class PoolVolumeGroupConfig:
    """Settings of a disk group.

    Attributes:
        volume_group (str): Name of the disk group, as in dataVolumes.
        docker_thin_pool (int | Unset): Share of the data disks that containers get, in percent; only for the
            disk group vgpaas.
        lvm_config (PoolLvmConfig | Unset): Logical volume of a disk group.
        types (list[PoolStorageType] | Unset): Types of storage; volume by default when there are data disks,
            local has to be said.
    """

    volume_group: str
    docker_thin_pool: int | Unset = UNSET
    lvm_config: PoolLvmConfig | Unset = UNSET
    types: list[PoolStorageType] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_lvm_config import PoolLvmConfig

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.volume_group
        if _value is not UNSET:
            _result["volumeGroup"] = _value
        _value = self.docker_thin_pool
        if _value is not UNSET:
            _result["dockerThinPool"] = _value
        _value = self.lvm_config
        if _value is not UNSET:
            _result["lvmConfig"] = _value.to_dict() if isinstance(_value, PoolLvmConfig) else _value
        _value = self.types
        if _value is not UNSET:
            _result["types"] = (
                [(item0.value if isinstance(item0, PoolStorageType) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolVolumeGroupConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_lvm_config import PoolLvmConfig

        _rest: dict[str, Any] = dict(src_dict)
        volume_group: Any = _rest.pop("volumeGroup", UNSET)
        docker_thin_pool: Any = _rest.pop("dockerThinPool", UNSET)
        lvm_config: Any = _rest.pop("lvmConfig", UNSET)
        lvm_config = PoolLvmConfig.from_dict(lvm_config) if isinstance(lvm_config, dict) else lvm_config
        types: Any = _rest.pop("types", UNSET)
        types = [open_enum(PoolStorageType, item0) for item0 in types] if isinstance(types, list) else types
        _result = cls(
            volume_group=volume_group,
            docker_thin_pool=docker_thin_pool,
            lvm_config=lvm_config,
            types=types,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
