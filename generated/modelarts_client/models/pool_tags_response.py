# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_tag import PoolTag


@_base.reads(
    {
        "tags": _codecs.Each(_codecs.Nested("PoolTag")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolTagsResponse(_base.MappingMethods, _base.Model):
    """Tags of a resource pool.

    Attributes:
        tags (list[PoolTag]): The tags. At most 20 items.

    Source: 001_bf673bd6dff8b58d.txt, Table 2 of ShowPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, ShowPoolTagsResponse, BatchCreatePoolTagsResponse and
    BatchDeletePoolTagsResponse
    """

    tags: list[PoolTag]
