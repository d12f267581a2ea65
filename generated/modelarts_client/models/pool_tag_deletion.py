# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolTagDeletion(_base.MappingMethods, _base.Model):
    """A tag to delete.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        value (str | None): Value of the tag: 0 to 255 characters; without it, only the key is compared.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, DeleteTagItem
    """

    key: str
    value: str | None = UNSET
