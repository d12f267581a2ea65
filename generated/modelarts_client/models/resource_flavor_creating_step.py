from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_flavor_display_info import ResourceFlavorDisplayInfo


@reads(
    {
        "display_info": Nested("ResourceFlavorDisplayInfo"),
    },
    names={
        "display_info": "displayInfo",
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorCreatingStep(Model):
    """A way to create nodes in batches.

    Attributes:
        display_info (ResourceFlavorDisplayInfo | Unset): Display name of a batch.
        step (int | Unset): Step of the supernodes or racks; goes into creatingStep of a pool.
        type_ (str | Unset): Type of the batch, for example hyperinstance.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 13
    """

    display_info: ResourceFlavorDisplayInfo | Unset = UNSET
    step: int | Unset = UNSET
    type_: str | Unset = UNSET
