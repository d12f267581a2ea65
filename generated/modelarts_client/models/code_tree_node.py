# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    {
        "children": _codecs.Either(_codecs.Each(_codecs.Nested("CodeTreeNode")), _codecs.Nested("CodeTreeNode")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CodeTreeNode(_base.MappingMethods, _base.Model):
    """A file or directory of the code of an algorithm.

    Attributes:
        name (str): Name of the file or directory; that of a directory ends with a slash.
        children (CodeTreeNode | list[CodeTreeNode] | None): What the directory holds.

    Source: 004_ab87db3e92ded11c.txt, Table 12; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 29; huaweicloudsdkmodelarts 3.1.219, CodeTreeNode
    """

    name: str
    children: CodeTreeNode | list[CodeTreeNode] | None = UNSET
