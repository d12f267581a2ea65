# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "volume_group": "volumeGroup",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PoolVolumeExtendParams(_base.MappingMethods, _base.Model):
    """Customized settings of a data disk.

    Attributes:
        volume_group (str): Disk group: containers (vgpaas), mounted as usual (default) or at a path (vguser1, vguser2...),
            persistent or temporary storage volumes (vg-everest-localvolume-persistent, vg-everest-localvolume-
            ephemeral). Matches ^(vgpaas|default|vguser[0-9]+|vg-everest-localvolume-(persistent|ephemeral))$.
        billing (str | None): Whether the storage is billed, set by the service; empty when it is not.

    Source: ModelArts API Reference, resource_management/resource_pool_management/creating_resource_pools.rst,
    Tables 15 and 32; huaweicloudsdkmodelarts 3.1.219, PoolSpecModelDataVolumesExtendParams
    """

    volume_group: str
    billing: str | None = UNSET
