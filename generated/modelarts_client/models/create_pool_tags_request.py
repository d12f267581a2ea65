from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_tag_creation import PoolTagCreation


@reads(
    {
        "tags": Each(Nested("PoolTagCreation")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreatePoolTagsRequest(Model):
    """Tags to add to a resource pool.

    Attributes:
        tags (list[PoolTagCreation]): The tags; a tag whose key exists gets the new value.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, CreateTagRequest
    """

    tags: list[PoolTagCreation]
