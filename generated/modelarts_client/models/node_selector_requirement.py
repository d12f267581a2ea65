# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.node_selector_operator import NodeSelectorOperator


@_base.reads(
    {
        "operator": _codecs.Choice("NodeSelectorOperator"),
        "values": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NodeSelectorRequirement(_base.KeysMethod, _base.ItemsMethod, _base.GetMethod, _base.Model):
    """A condition on a label or a field of a node.

    Attributes:
        key (str): Key of the label.
        operator (NodeSelectorOperator | str): How a label of a node is compared with values.
        values (list[str]): Values; none for Exists and DoesNotExist, one number in digits for Gt and Lt.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelectorRequirement
    """

    key: str
    operator: NodeSelectorOperator | str
    values: list[str] = UNSET
