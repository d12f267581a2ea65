from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edge_operation import EdgeOperation


@reads(
    {
        "operation": Choice("EdgeOperation"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceUpdateResult(Model):
    """How an update went on an edge node.

    Attributes:
        node_name (str): Name of the node.
        operation (EdgeOperation | str): An operation on an edge node.
        result (bool): Whether it succeeded.
        node_id (str | Unset): ID of the node.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-25; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 11
    """

    node_name: str
    operation: EdgeOperation | str
    result: bool
    node_id: str | Unset = UNSET
