from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.internal_channel_detail import InternalChannelDetail


@reads(
    {
        "vpcep_info": Each(Nested("InternalChannelDetail")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowInternalChannelVpcepApiResponse(Model):
    """How real-time services are reached from a VPC.

    Attributes:
        dns_domain_name (str): Domain name that services are called by; for the DNS of the VPC.
        vpcep_info (list[InternalChannelDetail]): The channels.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi, Table 4
    """

    dns_domain_name: str
    vpcep_info: list[InternalChannelDetail]
