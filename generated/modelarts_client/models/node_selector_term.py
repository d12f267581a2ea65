# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.node_selector_requirement import NodeSelectorRequirement


@_base.reads(
    {
        "match_expressions": _codecs.Each(_codecs.Nested("NodeSelectorRequirement")),
        "match_fields": _codecs.Each(_codecs.Nested("NodeSelectorRequirement")),
    },
    names={
        "match_expressions": "matchExpressions",
        "match_fields": "matchFields",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NodeSelectorTerm(_base.MappingMethods, _base.Model):
    """Conditions on a node, all of which have to be met.

    Attributes:
        match_expressions (list[NodeSelectorRequirement]): Conditions on labels.
        match_fields (list[NodeSelectorRequirement]): Conditions on fields.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelectorTerm
    """

    match_expressions: list[NodeSelectorRequirement] = UNSET
    match_fields: list[NodeSelectorRequirement] = UNSET
