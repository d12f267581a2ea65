from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.node_selector_operator import NodeSelectorOperator


@reads(
    {
        "operator": Choice("NodeSelectorOperator"),
        "values": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NodeSelectorRequirement(Model):
    """A condition on a label or a field of a node.

    Attributes:
        key (str): Key of the label.
        operator (NodeSelectorOperator | str): How a label of a node is compared with values.
        values (list[str] | Unset): Values; none for Exists and DoesNotExist, one number in digits for Gt and
            Lt.

    Source: huaweicloudsdkmodelarts 3.1.219, NodeSelectorRequirement
    """

    key: str
    operator: NodeSelectorOperator | str
    values: list[str] | Unset = UNSET
