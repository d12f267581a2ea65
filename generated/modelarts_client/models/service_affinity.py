# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_node_affinity import ServiceNodeAffinity


@_base.reads(
    {
        "node_affinity": _codecs.Nested("ServiceNodeAffinity"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceAffinity(_base.MappingMethods, _base.Model):
    """Where instances are to run.

    Attributes:
        node_affinity (ServiceNodeAffinity): Nodes that instances are to run on.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 10
    """

    node_affinity: ServiceNodeAffinity = UNSET
