from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.resource_flavor_status_phase import ResourceFlavorStatusPhase


@reads(
    {
        "phase": Nested("ResourceFlavorStatusPhase"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorStatus(Model):
    """Where a flavor is on sale.

    Attributes:
        phase (ResourceFlavorStatusPhase | Unset): Whether the flavor is on sale, by availability zone.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 15;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorStatus
    """

    phase: ResourceFlavorStatusPhase | Unset = UNSET
