# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_tag_creation import PoolTagCreation


@_base.reads(
    {
        "tags": _codecs.Each(_codecs.Nested("PoolTagCreation")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreatePoolTagsRequest(_base.MappingMethods, _base.Model):
    """Tags to add to a resource pool.

    Attributes:
        tags (list[PoolTagCreation]): The tags, each with a key of its own; a tag whose key exists gets the new value. A pool has at most 20.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Table 2;
    huaweicloudsdkmodelarts 3.1.219, CreateTagRequest, and ServiceCreateRequest for the number
    """

    tags: list[PoolTagCreation]
