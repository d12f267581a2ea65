# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base


@_base.reads(
    {
        "values": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CombineTmsTags(_base.KeysMethod, _base.ItemsMethod, _base.GetMethod, _base.Model):
    """All tags with one key.

    Attributes:
        key (str): Key of the tags: 1 to 128 letters, digits, spaces and characters of _.:=+-@; neither begins nor ends
            with a space, does not begin with _sys_.
        values (list[str]): Values of the tags with this key, each of 0 to 255 characters.

    Source: 003_a4dc8ac54fbecbc8.txt, Table 3 of ListPoolTags; ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/querying_all_tags_of_resource_pools.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, CombineTmsTags and PoolTag
    """

    key: str
    values: list[str]
