from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolTagDeletion(Model):
    """A tag to delete.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        value (str | Unset): Value of the tag: 0 to 255 characters; without it, only the key is compared.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/deleting_resource_pool_tags_in_batches.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, DeleteTagItem
    """

    key: str
    value: str | Unset = UNSET
