# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "sfs_id": "sfsId",
        "subnet_id": "subnetId",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class SfsTurboConnectionItem(_base.MappingMethods, _base.Model):
    """An SFS Turbo instance to connect to.

    Attributes:
        name (str): Name of the SFS Turbo instance.
        sfs_id (str): ID of the SFS Turbo instance.
        subnet_id (str | None): Subnet of the network that the instance is attached to.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    10 and 18; terraform-provider-huaweicloud, resource_huaweicloud_modelarts_network.go, the request to
    change a network
    """

    name: str
    sfs_id: str
    subnet_id: str | None = UNSET
