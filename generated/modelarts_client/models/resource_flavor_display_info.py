# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "en_us": "en_US",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceFlavorDisplayInfo(_base.MappingMethods, _base.Model):
    """Display name of a batch.

    Attributes:
        en_us (str | None): Name in English.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 14
    """

    en_us: str | None = UNSET
