from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_data_volume_item import PoolDataVolumeItem
    from ..models.pool_node_az import PoolNodeAz
    from ..models.pool_os import PoolOs
    from ..models.pool_resource_extend_params import PoolResourceExtendParams
    from ..models.pool_root_volume import PoolRootVolume
    from ..models.pool_user_tag import PoolUserTag
    from ..models.pool_volume_group_config import PoolVolumeGroupConfig


@reads(
    {
        "azs": Each(Nested("PoolNodeAz")),
        "tags": Each(Nested("PoolUserTag")),
        "extend_params": Nested("PoolResourceExtendParams"),
        "os": Nested("PoolOs"),
        "creating_step": Nested("PoolCreatingStep"),
        "root_volume": Nested("PoolRootVolume"),
        "data_volumes": Each(Nested("PoolDataVolumeItem")),
        "volume_group_configs": Each(Nested("PoolVolumeGroupConfig")),
    },
    names={
        "max_count": "maxCount",
        "extend_params": "extendParams",
        "creating_step": "creatingStep",
        "root_volume": "rootVolume",
        "data_volumes": "dataVolumes",
        "volume_group_configs": "volumeGroupConfigs",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolResource(Model):
    """A flavor, and how many nodes of it a pool shall have.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Guaranteed number of nodes. At least 0.
        max_count (int | Unset): Number of nodes that the pool may grow to; in a physical pool the same as
            count. At least 0.
        azs (list[PoolNodeAz] | Unset): Availability zones of the nodes.
        tags (list[PoolUserTag] | Unset): Tags of the nodes.
        extend_params (PoolResourceExtendParams | Unset): Customized settings of nodes.
        os (PoolOs | Unset): Operating system of nodes.
        creating_step (PoolCreatingStep | Unset): How nodes are created in batches.
        root_volume (PoolRootVolume | Unset): System disk of a node.
        data_volumes (list[PoolDataVolumeItem] | Unset): Data disks; go with volumeGroupConfigs.
        volume_group_configs (list[PoolVolumeGroupConfig] | Unset): Settings of the disk groups; needed with
            dataVolumes.

    Source: 001_bf673bd6dff8b58d.txt, Table 8 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 8 and 27;
    huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavor, PoolSpecModelResources and PoolSpecUpdateResources
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
