from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
    names={
        "sfs_id": "sfsId",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class SfsTurboConnectionItem(Model):
    """An SFS Turbo instance to connect to.

    Attributes:
        name (str): Name of the SFS Turbo instance.
        sfs_id (str): ID of the SFS Turbo instance.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Tables
    10 and 18
    """

    name: str
    sfs_id: str
