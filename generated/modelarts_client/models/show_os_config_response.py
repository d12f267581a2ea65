# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.os_license_scope_type import OsLicenseScopeType
    from ..models.os_version import OsVersion
    from ..models.pool_scope_plugin import PoolScopePlugin


@_base.reads(
    {
        "network_cidrs": _codecs.Each(),
        "network_subnet_types": _codecs.Each(),
        "cluster_flavor_specs": _codecs.Either(_codecs.Each()),
        "license_scope_type": _codecs.Choice("OsLicenseScopeType"),
        "node_os_version_support": _codecs.Each(_codecs.Nested("OsVersion")),
        "volume_types": _codecs.Each(),
        "pool_scope_plugins": _codecs.Each(_codecs.Nested("PoolScopePlugin")),
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
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowOsConfigResponse(_base.MappingMethods, _base.Model):
    """Configuration of resource pools and networks.

    Attributes:
        network_cidrs (list[str]): Blocks of addresses for networks, for example 192.168.128.0/17.
        network_quota (int): Most networks that can be created.
        pool_quota (int): Most resource pools that can be created.
        network_subnet_types (list[str]): Types of subnets to choose from; the empty text is one of them.
        pool_high_available (bool | None): Whether highly available resource pools can be created.
        poo_high_available (bool | None): Another spelling of poolHighAvailable.
        max_pool_flavors (int | None): Most flavors of a resource pool.
        cluster_flavor_specs (list[str] | str | None): Specifications of the management nodes of Kubernetes clusters.
        license_scope_type (OsLicenseScopeType | str | None): What the license allows: resource pools for either training or inference (single), or for both (multi).
        node_os_version_support (list[OsVersion]): Operating systems of nodes to choose from.
        volume_types (list[str]): Types of disks to choose from, for example SSD.
        pool_scope_plugins (list[PoolScopePlugin]): What each kind of jobs needs.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowOsConfig; 003_a4dc8ac54fbecbc8.txt, Table 2 of ShowOsConfig;
    ModelArts API Reference,
    resource_management/configuration_management/querying_os_configuration_parameters.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowOsConfigResponse
    """

    network_cidrs: list[str]
    network_quota: int
    pool_quota: int
    network_subnet_types: list[str] = UNSET
    pool_high_available: bool | None = UNSET
    poo_high_available: bool | None = UNSET
    max_pool_flavors: int | None = UNSET
    cluster_flavor_specs: list[str] | str | None = UNSET
    license_scope_type: OsLicenseScopeType | str | None = UNSET
    node_os_version_support: list[OsVersion] = UNSET
    volume_types: list[str] = UNSET
    pool_scope_plugins: list[PoolScopePlugin] = UNSET
