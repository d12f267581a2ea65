# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.affinity_node_info import AffinityNodeInfo


@_base.reads(
    {
        "nodes": _codecs.Each(_codecs.Nested("AffinityNodeInfo")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AffinityPoolInfo(_base.MappingMethods, _base.Model):
    """Nodes of a resource pool that instances are to run on.

    Attributes:
        pool_name (str): Resource pool; one that pool_name of the service or the model names.
        nodes (list[AffinityNodeInfo]): The nodes.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 12
    """

    pool_name: str
    nodes: list[AffinityNodeInfo]
