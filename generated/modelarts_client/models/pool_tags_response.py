from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.pool_tag import PoolTag


@reads(
    {
        "tags": Each(Nested("PoolTag")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolTagsResponse(Model):
    """Tags of a resource pool.

    Attributes:
        tags (list[PoolTag]): The tags.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolTagsResponse, BatchCreatePoolTagsResponse and
    BatchDeletePoolTagsResponse
    """

    tags: list[PoolTag]
