from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_status_clusters_plugins import PoolStatusClustersPlugins


@reads(
    {
        "plugins": Nested("PoolStatusClustersPlugins"),
    },
    names={
        "cluster_flavor": "clusterFlavor",
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatusClusters(Model):
    """A cluster of a pool.

    Attributes:
        name (str | Unset): Name of the cluster.
        cluster_flavor (str | Unset): Flavor of the cluster of a standard pool.
        type_ (str | Unset): Type of the cluster.
        version (str | Unset): Version of the cluster.
        plugins (PoolStatusClustersPlugins | Unset): Plug-in of a cluster.

    Source: huaweicloudsdkmodelarts 3.1.219, PoolStatusClusters
    """

    name: str | Unset = UNSET
    cluster_flavor: str | Unset = UNSET
    type_: str | Unset = UNSET
    version: str | Unset = UNSET
    plugins: PoolStatusClustersPlugins | Unset = UNSET
