from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@reads(
    {
        "node_selector_terms": Each(Nested("NodeSelectorTerm")),
    },
    names={
        "node_selector_terms": "nodeSelectorTerms",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NodeSelector(Model):
    """Nodes that meet one of the terms.

    Attributes:
        node_selector_terms (list[NodeSelectorTerm]): Terms, one of which has to be met.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelector
    """

    node_selector_terms: list[NodeSelectorTerm]
