from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "children": Either(Each(Nested("CodeTreeNode")), Nested("CodeTreeNode")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CodeTreeNode(Model):
    """A file or directory of the code of an algorithm.

    Attributes:
        name (str): Name of the file or directory; that of a directory ends with a slash.
        children (CodeTreeNode | list[CodeTreeNode] | Unset): What the directory holds.

    Source: 004_ab87db3e92ded11c.txt, Table 12; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 29; huaweicloudsdkmodelarts 3.1.219, CodeTreeNode
    """

    name: str
    children: CodeTreeNode | list[CodeTreeNode] | Unset = UNSET
