# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_flavor_display_info import ResourceFlavorDisplayInfo


@_base.reads(
    {
        "display_info": _codecs.Nested("ResourceFlavorDisplayInfo"),
    },
    names={
        "display_info": "displayInfo",
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorCreatingStep(_base.MappingMethods, _base.Model):
    """A way to create nodes in batches.

    Attributes:
        display_info (ResourceFlavorDisplayInfo): Display name of a batch.
        step (int | None): Step of the supernodes or racks; goes into creatingStep of a pool.
        type_ (str | None): Type of the batch, for example hyperinstance.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 13
    """

    display_info: ResourceFlavorDisplayInfo = UNSET
    step: int | None = UNSET
    type_: str | None = UNSET
