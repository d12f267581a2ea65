# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_status_clusters_plugins import PoolStatusClustersPlugins


@_base.reads(
    {
        "plugins": _codecs.Nested("PoolStatusClustersPlugins"),
    },
    names={
        "cluster_flavor": "clusterFlavor",
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatusClusters(_base.MappingMethods, _base.Model):
    """A cluster of a pool.

    Attributes:
        name (str | None): Name of the cluster.
        cluster_flavor (str | None): Flavor of the cluster of a standard pool.
        type_ (str | None): Type of the cluster.
        version (str | None): Version of the cluster.
        plugins (PoolStatusClustersPlugins): Plug-in of a cluster.

    Source: huaweicloudsdkmodelarts 3.1.219, PoolStatusClusters
    """

    name: str | None = UNSET
    cluster_flavor: str | None = UNSET
    type_: str | None = UNSET
    version: str | None = UNSET
    plugins: PoolStatusClustersPlugins = UNSET
