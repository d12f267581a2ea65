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
    """

    name: str
    sfs_id: str
