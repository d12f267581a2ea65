from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.pool_metadata_update import PoolMetadataUpdate
    from ..models.pool_spec_update import PoolSpecUpdate


@reads(
    {
        "metadata": Nested("PoolMetadataUpdate"),
        "spec": Nested("PoolSpecUpdate"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolUpdateRequest(Model):
    """Changes of a pool, as a merge patch; what is absent stays.

    Attributes:
        metadata (PoolMetadataUpdate | Unset): Changes of the labels and annotations of a pool.
        spec (PoolSpecUpdate | Unset): Changes of the desired state of a pool.

    Source: ModelArts API Reference, resource_management/resource_pool_management/updating_a_resource_pool.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, PoolUpdateRequest
    """

    metadata: PoolMetadataUpdate | Unset = UNSET
    spec: PoolSpecUpdate | Unset = UNSET
