from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorXpu(Model):
    """Accelerators of a node.

    Attributes:
        type_ (str | Unset): Type of the cards.
        size (str | Unset): Number of chips.
        memory (str | Unset): Memory of one card, with its unit.
        card (str | Unset): Number of cards.
        chip (str | Unset): Number of chips, the same as size.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 10;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorXpu
    """

    type_: str | Unset = UNSET
    size: str | Unset = UNSET
    memory: str | Unset = UNSET
    card: str | Unset = UNSET
    chip: str | Unset = UNSET
