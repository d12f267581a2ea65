# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.combine_tms_tags import CombineTmsTags


@_base.reads(
    {
        "tags": _codecs.Each(_codecs.Nested("CombineTmsTags")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListPoolTagsResponse(_base.MappingMethods, _base.Model):
    """A page of tags of all resource pools.

    Attributes:
        tags (list[CombineTmsTags]): The tags, one for each key.

    Source: 003_a4dc8ac54fbecbc8.txt, Table 2 of ListPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, ListPoolTagsResponse
    """

    tags: list[CombineTmsTags]
