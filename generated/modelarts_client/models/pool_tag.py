# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "values": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolTag(_base.KeysMethod, _base.ItemsMethod, _base.GetMethod, _base.Model):
    """A tag of a resource pool.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        value (str | None): Value of the tag: 0 to 255 characters.
        values (list[str]): Values of the tag, each of 0 to 255 characters.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Table 3; ModelArts
    API Reference of 2024-11-28, resource_management/tag_management/querying_tags_of_a_resource_pool.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, PoolTag
    """

    key: str
    value: str | None = UNSET
    values: list[str] = UNSET
