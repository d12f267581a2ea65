from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads

if TYPE_CHECKING:
    pass


@reads(
    {
        "values": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CombineTmsTags(Model):
    """All tags with one key.

    Attributes:
        key (str): Key of the tags: 1 to 128 letters, digits, spaces and characters of _.:=+-@; neither begins
            nor ends with a space, does not begin with _sys_.
        values (list[str]): Values of the tags with this key, each of 0 to 255 characters.

    Source: 003_a4dc8ac54fbecbc8.txt, Table 3 of ListPoolTags; ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/querying_all_tags_of_resource_pools.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, CombineTmsTags and PoolTag
    """

    key: str
    values: list[str]
