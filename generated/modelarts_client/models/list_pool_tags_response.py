from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.combine_tms_tags import CombineTmsTags


@reads(
    {
        "tags": Each(Nested("CombineTmsTags")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListPoolTagsResponse(Model):
    """A page of tags of all resource pools.

    Attributes:
        tags (list[CombineTmsTags]): The tags, one for each key.

    Source: 003_a4dc8ac54fbecbc8.txt, Table 2 of ListPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_all_resource_tags_of_a_resource_pool.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, ListPoolTagsResponse
    """

    tags: list[CombineTmsTags]
