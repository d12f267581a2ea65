# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.resource_flavor_sale import ResourceFlavorSale


@_base.reads(
    additional=_codecs.Choice("ResourceFlavorSale"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorStatusPhase(_base.MappingMethods, _base.Model):
    """Whether the flavor is on sale, by availability zone."""

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, ResourceFlavorSale | str] = UNSET

        def __getitem__(self, name: str) -> ResourceFlavorSale | str: ...
