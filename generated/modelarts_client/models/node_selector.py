# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.node_selector_term import NodeSelectorTerm


@_base.reads(
    {
        "node_selector_terms": _codecs.Each(_codecs.Nested("NodeSelectorTerm")),
    },
    names={
        "node_selector_terms": "nodeSelectorTerms",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NodeSelector(_base.MappingMethods, _base.Model):
    """Nodes that meet one of the terms.

    Attributes:
        node_selector_terms (list[NodeSelectorTerm]): Terms, one of which has to be met.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelector
    """

    node_selector_terms: list[NodeSelectorTerm]
