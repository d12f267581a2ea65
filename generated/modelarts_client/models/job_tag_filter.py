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
class JobTagFilter(_base.KeysMethod, _base.ItemsMethod, _base.GetMethod, _base.Model):
    """A tag that jobs are searched by.

    Attributes:
        key (str): Key of the tag: 1 to 128 characters.
        values (list[str]): Values of the tag, at most 10, one of which suffices; absent or empty for any value.

    Source: huaweicloudsdkmodelarts 3.1.219, ListTagFilter
    """

    key: str
    values: list[str] = UNSET
