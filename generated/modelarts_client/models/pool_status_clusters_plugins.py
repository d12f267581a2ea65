from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolStatusClustersPlugins(Model):
    """Plug-in of a cluster.

    Attributes:
        name (str | Unset): Name of the plug-in.

    Source: huaweicloudsdkmodelarts 3.1.219, PoolStatusClustersPlugins
    """

    name: str | Unset = UNSET
