# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolStatusClustersPlugins(_base.MappingMethods, _base.Model):
    """Plug-in of a cluster.

    Attributes:
        name (str | None): Name of the plug-in.

    Source: huaweicloudsdkmodelarts 3.1.219, PoolStatusClustersPlugins
    """

    name: str | None = UNSET
