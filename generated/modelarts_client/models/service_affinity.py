from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_node_affinity import ServiceNodeAffinity


@reads(
    {
        "node_affinity": Nested("ServiceNodeAffinity"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceAffinity(Model):
    """Where instances are to run.

    Attributes:
        node_affinity (ServiceNodeAffinity | Unset): Nodes that instances are to run on.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 10
    """

    node_affinity: ServiceNodeAffinity | Unset = UNSET
