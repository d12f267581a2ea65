# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@_base.reads(
    {
        "preference": _codecs.Nested("NodeSelectorTerm"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PreferredSchedulingTerm(_base.MappingMethods, _base.Model):
    """A preference and its weight.

    Attributes:
        weight (int | None): Weight, 1 to 100.
        preference (NodeSelectorTerm): Conditions on a node, all of which have to be met.

    Source: huaweicloudsdkmodelarts 3.1.219, PreferredSchedulingTerm
    """

    weight: int | None = UNSET
    preference: NodeSelectorTerm = UNSET
