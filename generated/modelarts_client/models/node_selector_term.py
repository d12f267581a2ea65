from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.node_selector_requirement import NodeSelectorRequirement


@reads(
    {
        "match_expressions": Each(Nested("NodeSelectorRequirement")),
        "match_fields": Each(Nested("NodeSelectorRequirement")),
    },
    names={
        "match_expressions": "matchExpressions",
        "match_fields": "matchFields",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NodeSelectorTerm(Model):
    """Conditions on a node, all of which have to be met.

    Attributes:
        match_expressions (list[NodeSelectorRequirement] | Unset): Conditions on labels.
        match_fields (list[NodeSelectorRequirement] | Unset): Conditions on fields.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelectorTerm
    """

    match_expressions: list[NodeSelectorRequirement] | Unset = UNSET
    match_fields: list[NodeSelectorRequirement] | Unset = UNSET
