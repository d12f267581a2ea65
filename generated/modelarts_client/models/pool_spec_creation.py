from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_cluster_master import PoolClusterMaster
    from ..models.pool_container_network import PoolContainerNetwork
    from ..models.pool_driver import PoolDriver
    from ..models.pool_network import PoolNetwork
    from ..models.pool_resource import PoolResource
    from ..models.pool_scope_type import PoolScopeType
    from ..models.pool_type import PoolType


@reads(
    {
        "type_": Choice("PoolType"),
        "resources": Each(Nested("PoolResource")),
        "scope": Each(Choice("PoolScopeType")),
        "network": Nested("PoolNetwork"),
        "container_network": Nested("PoolContainerNetwork"),
        "masters": Each(Nested("PoolClusterMaster")),
        "job_flavors": Each(),
        "driver": Nested("PoolDriver"),
    },
    names={
        "type_": "type",
        "container_network": "containerNetwork",
        "kubernetes_svc_ip_range": "kubernetesSvcIpRange",
        "cluster_flavor": "clusterFlavor",
        "job_flavors": "jobFlavors",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolSpecCreation(Model):
    """What a new pool shall be; one of type Dedicate needs a network.

    Attributes:
        type_ (PoolType | str): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and
            job types of its own; Logical is a share without a network of its own, and faster to create.
        resources (list[PoolResource]): Flavors of the nodes, and how many nodes of each.
        scope (list[PoolScopeType | str] | Unset): Types of jobs that the pool runs, at least one; not for
            logical pools. Not empty.
        parent (str | Unset): Name of the pool that this one is a part of.
        network (PoolNetwork | Unset): Network of a pool.
        container_network (PoolContainerNetwork | Unset): Network of the containers of a pool.
        kubernetes_svc_ip_range (str | Unset): Addresses of the Kubernetes services, a CIDR block.
        masters (list[PoolClusterMaster] | Unset): Master nodes of a physical pool.
        cluster_flavor (str | Unset): Flavor of the cluster of a standard pool.
        job_flavors (list[str] | Unset): Names of the job flavors that the pool runs.
        driver (PoolDriver | Unset): Drivers of a physical pool.
        ipv6enable (bool | Unset): Whether the pool has IPv6.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    7; huaweicloudsdkmodelarts 3.1.219, PoolSpecCreation
    """

    type_: PoolType | str
    resources: list[PoolResource]
    scope: list[PoolScopeType | str] | Unset = UNSET
    parent: str | Unset = UNSET
    network: PoolNetwork | Unset = UNSET
    container_network: PoolContainerNetwork | Unset = UNSET
    kubernetes_svc_ip_range: str | Unset = UNSET
    masters: list[PoolClusterMaster] | Unset = UNSET
    cluster_flavor: str | Unset = UNSET
    job_flavors: list[str] | Unset = UNSET
    driver: PoolDriver | Unset = UNSET
    ipv6enable: bool | Unset = UNSET
