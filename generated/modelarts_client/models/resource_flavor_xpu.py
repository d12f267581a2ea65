# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorXpu(_base.MappingMethods, _base.Model):
    """Accelerators of a node.

    Attributes:
        type_ (str | None): Type of the cards.
        size (str | None): Number of chips.
        memory (str | None): Memory of one card, with its unit.
        card (str | None): Number of cards.
        chip (str | None): Number of chips, the same as size.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 10;
    huaweicloudsdkmodelarts 3.1.219, ResourceFlavorXpu
    """

    type_: str | None = UNSET
    size: str | None = UNSET
    memory: str | None = UNSET
    card: str | None = UNSET
    chip: str | None = UNSET
