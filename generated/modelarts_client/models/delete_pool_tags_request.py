# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_tag_deletion import PoolTagDeletion


@_base.reads(
    {
        "tags": _codecs.Each(_codecs.Nested("PoolTagDeletion")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class DeletePoolTagsRequest(_base.MappingMethods, _base.Model):
    """Tags to delete from a resource pool.

    Attributes:
        tags (list[PoolTagDeletion]): The tags.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, DeleteTagRequest
    """

    tags: list[PoolTagDeletion]
