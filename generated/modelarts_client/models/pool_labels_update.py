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
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
        "os_modelarts_sharing": "os.modelarts/sharing",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolLabelsUpdate(_base.MappingMethods, _base.Model):
    """Changes of the labels of a pool.

    Attributes:
        os_modelarts_workspace_id (str | None): Workspace that the pool moves to; cannot be changed together with anything else.
        os_modelarts_sharing (PoolSharing | str | None): Whether a pool can be shared.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 5
    """

    os_modelarts_workspace_id: str | None = UNSET
    os_modelarts_sharing: PoolSharing | str | None = UNSET
