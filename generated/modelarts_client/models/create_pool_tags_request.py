from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

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
    """

    tags: list[PoolTagCreation]
