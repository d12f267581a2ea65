from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.os_license_scope_type import OsLicenseScopeType
    from ..models.os_version import OsVersion
    from ..models.pool_scope_plugin import PoolScopePlugin


@reads(
    {
        "network_cidrs": Each(),
        "network_subnet_types": Each(),
        "cluster_flavor_specs": Each(),
        "license_scope_type": Choice("OsLicenseScopeType"),
        "node_os_version_support": Each(Nested("OsVersion")),
        "volume_types": Each(),
        "pool_scope_plugins": Each(Nested("PoolScopePlugin")),
    },
    names={
        "network_cidrs": "networkCidrs",
        "network_quota": "networkQuota",
        "pool_quota": "poolQuota",
        "network_subnet_types": "networkSubnetTypes",
        "pool_high_available": "poolHighAvailable",
        "poo_high_available": "pooHighAvailable",
        "max_pool_flavors": "maxPoolFlavors",
        "cluster_flavor_specs": "clusterFlavorSpecs",
        "license_scope_type": "licenseScopeType",
        "node_os_version_support": "nodeOSVersionSupport",
        "volume_types": "volumeTypes",
        "pool_scope_plugins": "poolScopePlugins",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowOsConfigResponse(Model):
    """Configuration of resource pools and networks.

    Attributes:
        network_cidrs (list[str]): Blocks of addresses for networks, for example 192.168.128.0/17.
        network_quota (int): Most networks that can be created.
        pool_quota (int): Most resource pools that can be created.
        network_subnet_types (list[str] | Unset): Types of subnets to choose from; the empty text is one of
            them.
        pool_high_available (bool | Unset): Whether highly available resource pools can be created.
        poo_high_available (bool | Unset): Another spelling of poolHighAvailable.
        max_pool_flavors (int | Unset): Most flavors of a resource pool.
        cluster_flavor_specs (list[str] | str | Unset): Specifications of the management nodes of Kubernetes
            clusters.
        license_scope_type (OsLicenseScopeType | str | Unset): What the license allows: resource pools for
            either training or inference (single), or for both (multi).
        node_os_version_support (list[OsVersion] | Unset): Operating systems of nodes to choose from.
        volume_types (list[str] | Unset): Types of disks to choose from, for example SSD.
        pool_scope_plugins (list[PoolScopePlugin] | Unset): What each kind of jobs needs.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowOsConfigResponse
    """

    network_cidrs: list[str]
    network_quota: int
    pool_quota: int
    network_subnet_types: list[str] | Unset = UNSET
    pool_high_available: bool | Unset = UNSET
    poo_high_available: bool | Unset = UNSET
    max_pool_flavors: int | Unset = UNSET
    cluster_flavor_specs: list[str] | str | Unset = UNSET
    license_scope_type: OsLicenseScopeType | str | Unset = UNSET
    node_os_version_support: list[OsVersion] | Unset = UNSET
    volume_types: list[str] | Unset = UNSET
    pool_scope_plugins: list[PoolScopePlugin] | Unset = UNSET
