# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.pool_metadata_update import PoolMetadataUpdate
    from ..models.pool_spec_update import PoolSpecUpdate


@_base.reads(
    {
        "metadata": _codecs.Nested("PoolMetadataUpdate"),
        "spec": _codecs.Nested("PoolSpecUpdate"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolUpdateRequest(_base.MappingMethods, _base.Model):
    """Changes of a pool, as a merge patch; what is absent stays.

    Attributes:
        metadata (PoolMetadataUpdate): Changes of the labels and annotations of a pool.
        spec (PoolSpecUpdate): Changes of the desired state of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, PoolUpdateRequest
    """

    metadata: PoolMetadataUpdate = UNSET
    spec: PoolSpecUpdate = UNSET
