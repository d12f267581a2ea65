from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class InternalChannelDetail(Model):
    """A channel to real-time services, by way of a VPC endpoint service.

    Attributes:
        vpcep_service_id (str): ID of the VPC endpoint service.
        vpcep_service_name (str): Name of the VPC endpoint service.
        service_port (int): Port of the channel. 1 to 65535.

    Source: 003_a4dc8ac54fbecbc8.txt, ShowInternalChannelVpcepApi, Table 5
    """

    vpcep_service_id: str
    vpcep_service_name: str
    service_port: int
