# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.pool_tag_action import PoolTagAction
    from ..models.pool_tag_creation import PoolTagCreation


@_base.reads(
    {
        "action": _codecs.Choice("PoolTagAction"),
        "tags": _codecs.Each(_codecs.Nested("PoolTagCreation")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class UpdatePoolTagsRequest(_base.MappingMethods, _base.Model):
    """Changes of the tags of a resource pool.

    Attributes:
        action (PoolTagAction | str): What to do with tags: add them, or change the values of keys that exist (create); delete those of the
            same key and value (delete); replace all tags (reset).
        tags (list[PoolTagCreation]): The tags, each with a key of its own; may be empty for reset only. A pool has at most 20.

    Source: ModelArts API Reference,
    resource_management/tag_management/modifying_resource_tags_of_a_resource_pool.rst, Table 2
    """

    action: PoolTagAction | str
    tags: list[PoolTagCreation]
