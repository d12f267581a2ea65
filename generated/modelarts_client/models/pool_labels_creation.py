# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_sharing import PoolSharing


@_base.reads(
    {
        "os_modelarts_sharing": _codecs.Choice("PoolSharing"),
    },
    names={
        "os_modelarts_name": "os.modelarts/name",
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
        "os_modelarts_sharing": "os.modelarts/sharing",
        "os_modelarts_node_prefix": "os.modelarts/node.prefix",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolLabelsCreation(_base.MappingMethods, _base.Model):
    """Labels of a new pool.

    Attributes:
        os_modelarts_name (str): Display name: 4 to 64 lowercase letters, digits and hyphens; some sources allow at most 25 characters.
            Matches ^[a-z0-9-]*$.
        os_modelarts_workspace_id (str | None): Workspace of the pool. Default: '0'.
        os_modelarts_sharing (PoolSharing | str | None): Whether a pool can be shared.
        os_modelarts_node_prefix (str | None): Prefix of the names of the nodes.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst, Table
    5; ModelArts API Reference of 2024-11-28,
    resource_management/resource_pool_management/creating_resource_pools.rst, Table 5;
    huaweicloudsdkmodelarts 3.1.219, PoolLabelsCreation
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | None = "0"
    os_modelarts_sharing: PoolSharing | str | None = UNSET
    os_modelarts_node_prefix: str | None = UNSET
