from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.resource_flavor_sale import ResourceFlavorSale


@reads(
    {},
    additional=Choice("ResourceFlavorSale"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorStatusPhase(Model):
    """Whether the flavor is on sale, by availability zone.

    Source:
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, ResourceFlavorSale | str]: ...

        def __getitem__(self, name: str) -> ResourceFlavorSale | str: ...
