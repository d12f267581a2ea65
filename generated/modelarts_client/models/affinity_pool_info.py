from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.affinity_node_info import AffinityNodeInfo


@reads(
    {
        "nodes": Each(Nested("AffinityNodeInfo")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AffinityPoolInfo(Model):
    """Nodes of a resource pool that instances are to run on.

    Attributes:
        pool_name (str): Resource pool; one that pool_name of the service or the model names.
        nodes (list[AffinityNodeInfo]): The nodes.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 12
    """

    pool_name: str
    nodes: list[AffinityNodeInfo]
