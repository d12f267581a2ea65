# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_creating_step import PoolCreatingStep
    from ..models.pool_data_volume_item import PoolDataVolumeItem
    from ..models.pool_node_az import PoolNodeAz
    from ..models.pool_node_driver import PoolNodeDriver
    from ..models.pool_node_labels import PoolNodeLabels
    from ..models.pool_os import PoolOs
    from ..models.pool_resource_extend_params import PoolResourceExtendParams
    from ..models.pool_resource_network import PoolResourceNetwork
    from ..models.pool_root_volume import PoolRootVolume
    from ..models.pool_taint import PoolTaint
    from ..models.pool_user_tag import PoolUserTag
    from ..models.pool_volume_group_config import PoolVolumeGroupConfig


@_base.reads(
    {
        "azs": _codecs.Each(_codecs.Nested("PoolNodeAz")),
        "tags": _codecs.Each(_codecs.Nested("PoolUserTag")),
        "extend_params": _codecs.Nested("PoolResourceExtendParams"),
        "os": _codecs.Nested("PoolOs"),
        "creating_step": _codecs.Nested("PoolCreatingStep"),
        "root_volume": _codecs.Nested("PoolRootVolume"),
        "data_volumes": _codecs.Each(_codecs.Nested("PoolDataVolumeItem")),
        "volume_group_configs": _codecs.Each(_codecs.Nested("PoolVolumeGroupConfig")),
        "network": _codecs.Nested("PoolResourceNetwork"),
        "taints": _codecs.Each(_codecs.Nested("PoolTaint")),
        "labels": _codecs.Nested("PoolNodeLabels"),
        "driver": _codecs.Nested("PoolNodeDriver"),
    },
    names={
        "max_count": "maxCount",
        "extend_params": "extendParams",
        "creating_step": "creatingStep",
        "root_volume": "rootVolume",
        "data_volumes": "dataVolumes",
        "volume_group_configs": "volumeGroupConfigs",
        "node_pool": "nodePool",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolResource(_base.MappingMethods, _base.Model):
    """A flavor, and how many nodes of it a pool shall have.

    Attributes:
        flavor (str): Name of the flavor, for example modelarts.vm.gpu.tnt004.
        count (int): Guaranteed number of nodes. At least 0.
        max_count (int | None): Number of nodes that the pool may grow to; in a physical pool the same as count. At least 0.
        azs (list[PoolNodeAz]): Availability zones of the nodes.
        tags (list[PoolUserTag]): Tags of the nodes.
        extend_params (PoolResourceExtendParams): Customized settings of nodes.
        os (PoolOs): Operating system of nodes.
        creating_step (PoolCreatingStep): How nodes are created in batches.
        root_volume (PoolRootVolume): System disk of a node.
        data_volumes (list[PoolDataVolumeItem]): Data disks; go with volumeGroupConfigs.
        volume_group_configs (list[PoolVolumeGroupConfig]): Settings of the disk groups; needed with dataVolumes.
        node_pool (str | None): Name of the node pool, for example nodePool-1.
        network (PoolResourceNetwork): Network of the nodes of a flavor, in a VPC of the user.
        taints (list[PoolTaint]): Taints of the nodes.
        labels (PoolNodeLabels): Kubernetes labels of nodes.
        driver (PoolNodeDriver): Driver of the nodes of a flavor.

    Source: 001_bf673bd6dff8b58d.txt, Table 8 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Tables 8 and 27;
    huaweicloudsdkmodelarts 3.1.219, PoolResourceFlavor, PoolSpecModelResources and PoolSpecUpdateResources;
    terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    flavor: str
    count: int
    max_count: int | None = UNSET
    azs: list[PoolNodeAz] = UNSET
    tags: list[PoolUserTag] = UNSET
    extend_params: PoolResourceExtendParams = UNSET
    os: PoolOs = UNSET
    creating_step: PoolCreatingStep = UNSET
    root_volume: PoolRootVolume = UNSET
    data_volumes: list[PoolDataVolumeItem] = UNSET
    volume_group_configs: list[PoolVolumeGroupConfig] = UNSET
    node_pool: str | None = UNSET
    network: PoolResourceNetwork = UNSET
    taints: list[PoolTaint] = UNSET
    labels: PoolNodeLabels = UNSET
    driver: PoolNodeDriver = UNSET
