# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_flavor_status_phase import ResourceFlavorStatusPhase


@_base.reads(
    {
        "phase": _codecs.Nested("ResourceFlavorStatusPhase"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorStatus(_base.MappingMethods, _base.Model):
    """Where a flavor is on sale.

    Attributes:
        phase (ResourceFlavorStatusPhase): Whether the flavor is on sale, by availability zone.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 15;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorStatus
    """

    phase: ResourceFlavorStatusPhase = UNSET
