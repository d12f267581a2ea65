# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_cluster import PoolCluster
    from ..models.pool_cluster_master import PoolClusterMaster
    from ..models.pool_container_network import PoolContainerNetwork
    from ..models.pool_driver import PoolDriver
    from ..models.pool_network import PoolNetwork
    from ..models.pool_resource import PoolResource
    from ..models.pool_scope_type import PoolScopeType
    from ..models.pool_type import PoolType
    from ..models.pool_user_login import PoolUserLogin


@_base.reads(
    {
        "type_": _codecs.Choice("PoolType"),
        "resources": _codecs.Each(_codecs.Nested("PoolResource")),
        "scope": _codecs.Each(_codecs.Choice("PoolScopeType")),
        "network": _codecs.Nested("PoolNetwork"),
        "container_network": _codecs.Nested("PoolContainerNetwork"),
        "masters": _codecs.Each(_codecs.Nested("PoolClusterMaster")),
        "job_flavors": _codecs.Each(),
        "driver": _codecs.Nested("PoolDriver"),
        "user_login": _codecs.Nested("PoolUserLogin"),
        "clusters": _codecs.Each(_codecs.Nested("PoolCluster")),
    },
    names={
        "type_": "type",
        "container_network": "containerNetwork",
        "kubernetes_svc_ip_range": "kubernetesSvcIpRange",
        "cluster_flavor": "clusterFlavor",
        "job_flavors": "jobFlavors",
        "user_login": "userLogin",
        "control_mode": "controlMode",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolSpecModel(_base.MappingMethods, _base.Model):
    """What a pool shall be.

    Attributes:
        type_ (PoolType | str): Type of a pool or of a flavor: Dedicate is physical, with a network, drivers and job types of its own;
            Logical is a share without a network of its own, and faster to create.
        resources (list[PoolResource]): Flavors of the nodes, and how many nodes of each.
        scope (list[PoolScopeType | str]): Types of jobs that the pool runs, at least one; not for logical pools. Not empty.
        network (PoolNetwork): Network of a pool.
        container_network (PoolContainerNetwork): Network of the containers of a pool.
        kubernetes_svc_ip_range (str | None): Addresses of the Kubernetes services, a CIDR block.
        masters (list[PoolClusterMaster]): Master nodes of a physical pool.
        cluster_flavor (str | None): Flavor of the cluster of a standard pool.
        job_flavors (list[str]): Names of the job flavors that the pool runs.
        driver (PoolDriver): Drivers of a physical pool.
        user_login (PoolUserLogin): How a user logs in to the nodes of a pool; by one of both.
        clusters (list[PoolCluster]): Clusters of CCE that a pool of a VPC of the user is made of.
        control_mode (int | None): Restrictions of the pool, a sum: 1 for a change to a subscription, 2 for a change of flavors, 4 for its
            services, 8 for a freeze, 16 for a freeze by the police; 0 for none. 0 to 31.

    Source: 001_bf673bd6dff8b58d.txt, Table 7 of ShowPool; ModelArts API Reference,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 26;
    huaweicloudsdkmodelarts 3.1.219, PoolSpecModel; terraform-provider-huaweicloud,
    docs/resources/modelarts_resource_pool.md
    """

    type_: PoolType | str
    resources: list[PoolResource]
    scope: list[PoolScopeType | str] = UNSET
    network: PoolNetwork = UNSET
    container_network: PoolContainerNetwork = UNSET
    kubernetes_svc_ip_range: str | None = UNSET
    masters: list[PoolClusterMaster] = UNSET
    cluster_flavor: str | None = UNSET
    job_flavors: list[str] = UNSET
    driver: PoolDriver = UNSET
    user_login: PoolUserLogin = UNSET
    clusters: list[PoolCluster] = UNSET
    control_mode: int | None = UNSET
