# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.internal_channel_detail import InternalChannelDetail


@_base.reads(
    {
        "vpcep_info": _codecs.Each(_codecs.Nested("InternalChannelDetail")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowInternalChannelVpcepApiResponse(_base.MappingMethods, _base.Model):
    """How real-time services are reached from a VPC.

    Attributes:
        dns_domain_name (str): Domain name that services are called by; for the DNS of the VPC.
        vpcep_info (list[InternalChannelDetail]): The channels.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi, Table 4
    """

    dns_domain_name: str
    vpcep_info: list[InternalChannelDetail]
