from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_tag_deletion import PoolTagDeletion


@reads(
    {
        "tags": Each(Nested("PoolTagDeletion")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class DeletePoolTagsRequest(Model):
    """Tags to delete from a resource pool.

    Attributes:
        tags (list[PoolTagDeletion]): The tags.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, DeleteTagRequest
    """

    tags: list[PoolTagDeletion]
