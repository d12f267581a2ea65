from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

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
    """

    tags: list[PoolTag]
