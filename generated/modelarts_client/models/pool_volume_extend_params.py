from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "volume_group": "volumeGroup",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PoolVolumeExtendParams(Model):
    """Customized settings of a data disk.

    Attributes:
        volume_group (str): Disk group: containers (vgpaas), mounted as usual (default) or at a path (vguser1,
            vguser2...), persistent or temporary storage volumes (vg-everest-localvolume-persistent, vg-everest-
            localvolume-ephemeral). Matches ^(vgpaas|default|vguser[0-9]+|vg-everest-
            localvolume-(persistent|ephemeral))$.
        billing (str | Unset): Whether the storage is billed, set by the service; empty when it is not.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 15 and 32; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelDataVolumesExtendParams
    """

    volume_group: str
    billing: str | Unset = UNSET
