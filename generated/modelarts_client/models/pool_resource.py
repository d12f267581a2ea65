from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_data_volume_item import PoolDataVolumeItem
    from ..models.pool_node_az import PoolNodeAz
    from ..models.pool_os import PoolOs
    from ..models.pool_resource_extend_params import PoolResourceExtendParams
    from ..models.pool_root_volume import PoolRootVolume
    from ..models.pool_user_tag import PoolUserTag
    from ..models.pool_volume_group_config import PoolVolumeGroupConfig


@_attrs_define
class PoolResource:
    """A flavor, and how many nodes of it a pool shall have.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Guaranteed number of nodes.
        max_count (int | Unset): Number of nodes that the pool may grow to; in a physical pool the same as
            count.
        azs (list[PoolNodeAz] | Unset): Availability zones of the nodes.
        tags (list[PoolUserTag] | Unset): Tags of the nodes.
        extend_params (PoolResourceExtendParams | Unset): Customized settings of nodes.
        os (PoolOs | Unset): Operating system of nodes.
        creating_step (PoolCreatingStep | Unset): How nodes are created in batches.
        root_volume (PoolRootVolume | Unset): System disk of a node.
        data_volumes (list[PoolDataVolumeItem] | Unset): Data disks; go with volumeGroupConfigs.
        volume_group_configs (list[PoolVolumeGroupConfig] | Unset): Settings of the disk groups; needed with
            dataVolumes.
    """

    flavor: str
    count: int
    max_count: int | Unset = UNSET
    azs: list[PoolNodeAz] | Unset = UNSET
    tags: list[PoolUserTag] | Unset = UNSET
    extend_params: PoolResourceExtendParams | Unset = UNSET
    os: PoolOs | Unset = UNSET
    creating_step: PoolCreatingStep | Unset = UNSET
    root_volume: PoolRootVolume | Unset = UNSET
    data_volumes: list[PoolDataVolumeItem] | Unset = UNSET
    volume_group_configs: list[PoolVolumeGroupConfig] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_creating_step import PoolCreatingStep
        from ..models.pool_data_volume_item import PoolDataVolumeItem
        from ..models.pool_node_az import PoolNodeAz
        from ..models.pool_os import PoolOs
        from ..models.pool_resource_extend_params import PoolResourceExtendParams
        from ..models.pool_root_volume import PoolRootVolume
        from ..models.pool_user_tag import PoolUserTag
        from ..models.pool_volume_group_config import PoolVolumeGroupConfig

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.flavor
        if _value is not UNSET:
            _result["flavor"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.max_count
        if _value is not UNSET:
            _result["maxCount"] = _value
        _value = self.azs
        if _value is not UNSET:
            _result["azs"] = (
                [(item0.to_dict() if isinstance(item0, PoolNodeAz) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.tags
        if _value is not UNSET:
            _result["tags"] = (
                [(item0.to_dict() if isinstance(item0, PoolUserTag) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.extend_params
        if _value is not UNSET:
            _result["extendParams"] = _value.to_dict() if isinstance(_value, PoolResourceExtendParams) else _value
        _value = self.os
        if _value is not UNSET:
            _result["os"] = _value.to_dict() if isinstance(_value, PoolOs) else _value
        _value = self.creating_step
        if _value is not UNSET:
            _result["creatingStep"] = _value.to_dict() if isinstance(_value, PoolCreatingStep) else _value
        _value = self.root_volume
        if _value is not UNSET:
            _result["rootVolume"] = _value.to_dict() if isinstance(_value, PoolRootVolume) else _value
        _value = self.data_volumes
        if _value is not UNSET:
            _result["dataVolumes"] = (
                [(item0.to_dict() if isinstance(item0, PoolDataVolumeItem) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.volume_group_configs
        if _value is not UNSET:
            _result["volumeGroupConfigs"] = (
                [(item0.to_dict() if isinstance(item0, PoolVolumeGroupConfig) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolResource:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_creating_step import PoolCreatingStep
        from ..models.pool_data_volume_item import PoolDataVolumeItem
        from ..models.pool_node_az import PoolNodeAz
        from ..models.pool_os import PoolOs
        from ..models.pool_resource_extend_params import PoolResourceExtendParams
        from ..models.pool_root_volume import PoolRootVolume
        from ..models.pool_user_tag import PoolUserTag
        from ..models.pool_volume_group_config import PoolVolumeGroupConfig

        _rest: dict[str, Any] = dict(src_dict)
        flavor: Any = _rest.pop("flavor", UNSET)
        count: Any = _rest.pop("count", UNSET)
        max_count: Any = _rest.pop("maxCount", UNSET)
        azs: Any = _rest.pop("azs", UNSET)
        azs = (
            [(PoolNodeAz.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in azs]
            if isinstance(azs, list)
            else azs
        )
        tags: Any = _rest.pop("tags", UNSET)
        tags = (
            [(PoolUserTag.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in tags]
            if isinstance(tags, list)
            else tags
        )
        extend_params: Any = _rest.pop("extendParams", UNSET)
        extend_params = (
            PoolResourceExtendParams.from_dict(extend_params) if isinstance(extend_params, dict) else extend_params
        )
        os: Any = _rest.pop("os", UNSET)
        os = PoolOs.from_dict(os) if isinstance(os, dict) else os
        creating_step: Any = _rest.pop("creatingStep", UNSET)
        creating_step = PoolCreatingStep.from_dict(creating_step) if isinstance(creating_step, dict) else creating_step
        root_volume: Any = _rest.pop("rootVolume", UNSET)
        root_volume = PoolRootVolume.from_dict(root_volume) if isinstance(root_volume, dict) else root_volume
        data_volumes: Any = _rest.pop("dataVolumes", UNSET)
        data_volumes = (
            [(PoolDataVolumeItem.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in data_volumes]
            if isinstance(data_volumes, list)
            else data_volumes
        )
        volume_group_configs: Any = _rest.pop("volumeGroupConfigs", UNSET)
        volume_group_configs = (
            [
                (PoolVolumeGroupConfig.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in volume_group_configs
            ]
            if isinstance(volume_group_configs, list)
            else volume_group_configs
        )
        _result = cls(
            flavor=flavor,
            count=count,
            max_count=max_count,
            azs=azs,
            tags=tags,
            extend_params=extend_params,
            os=os,
            creating_step=creating_step,
            root_volume=root_volume,
            data_volumes=data_volumes,
            volume_group_configs=volume_group_configs,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
