from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "values": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolTag(Model):
    """A tag of a resource pool.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        value (str | Unset): Value of the tag: 0 to 255 characters.
        values (list[str] | Unset): Values of the tag, each of 0 to 255 characters.

    Source: 001_bf673bd6dff8b58d.txt, Table 3 of ShowPoolTags; ModelArts API Reference,
    resource_management/tag_management/obtaining_resource_tags_of_a_resource_pool.rst, Table 3; ModelArts
    API Reference of 2024-11-28, resource_management/tag_management/querying_tags_of_a_resource_pool.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, PoolTag
    """

    key: str
    value: str | Unset = UNSET
    values: list[str] | Unset = UNSET
