from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@reads(
    {
        "preference": Nested("NodeSelectorTerm"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PreferredSchedulingTerm(Model):
    """A preference and its weight.

    Attributes:
        weight (int | Unset): Weight, 1 to 100.
        preference (NodeSelectorTerm | Unset): Conditions on a node, all of which have to be met.

    Source: huaweicloudsdkmodelarts 3.1.219, PreferredSchedulingTerm
    """

    weight: int | Unset = UNSET
    preference: NodeSelectorTerm | Unset = UNSET
