# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.edge_operation import EdgeOperation


@_base.reads(
    {
        "operation": _codecs.Choice("EdgeOperation"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceUpdateResult(_base.MappingMethods, _base.Model):
    """How an update went on an edge node.

    Attributes:
        node_name (str): Name of the node.
        operation (EdgeOperation | str): An operation on an edge node.
        result (bool): Whether it succeeded.
        node_id (str | None): ID of the node.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-25; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 11
    """

    node_name: str
    operation: EdgeOperation | str
    result: bool
    node_id: str | None = UNSET
