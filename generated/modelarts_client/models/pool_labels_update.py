from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_sharing import PoolSharing


@reads(
    {
        "os_modelarts_sharing": Choice("PoolSharing"),
    },
    names={
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
        "os_modelarts_sharing": "os.modelarts/sharing",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolLabelsUpdate(Model):
    """Changes of the labels of a pool.

    Attributes:
        os_modelarts_workspace_id (str | Unset): Workspace that the pool moves to; cannot be changed together
            with anything else.
        os_modelarts_sharing (PoolSharing | str | Unset): Whether a pool can be shared.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 5
    """

    os_modelarts_workspace_id: str | Unset = UNSET
    os_modelarts_sharing: PoolSharing | str | Unset = UNSET
