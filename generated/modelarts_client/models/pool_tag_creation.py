# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolTagCreation(_base.MappingMethods, _base.Model):
    """A tag to add.

    Attributes:
        key (str): Key of the tag: 1 to 128 letters of any language, digits, spaces and characters of _.:=+-@; neither
            begins nor ends with a space, does not begin with _sys_. Matches ^(?!_sys_)(?!
            )[^\\x00-\\x1F!-*,/;<>?\\[-\\^`{-\\x7F]*(?<! )$.
        value (str): Value of the tag: 0 to 255 letters of any language, digits, spaces and characters of _.:/=+-@. Matches
            ^[^\\x00-\\x1F!-*,;<>?\\[-\\^`{-\\x7F]*$.

    Source: ModelArts API Reference of 2024-11-28,
    resource_management/tag_management/creating_resource_pool_tags_in_batches.rst, Table 3;
    huaweicloudsdkmodelarts 3.1.219, Tag and TmsTag
    """

    key: str
    value: str
