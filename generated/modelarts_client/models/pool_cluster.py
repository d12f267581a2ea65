# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "provider_id": "providerId",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolCluster(_base.MappingMethods, _base.Model):
    """A cluster of CCE.

    Attributes:
        provider_id (str): ID of the cluster.
        name (str | None): Name of the cluster; in responses only.

    Source: terraform-provider-huaweicloud, docs/resources/modelarts_resource_pool.md
    """

    provider_id: str
    name: str | None = UNSET
