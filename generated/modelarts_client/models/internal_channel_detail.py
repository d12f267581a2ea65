# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class InternalChannelDetail(_base.MappingMethods, _base.Model):
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
