from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "en_us": "en_US",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceFlavorDisplayInfo(Model):
    """Display name of a batch.

    Attributes:
        en_us (str | Unset): Name in English.

    Source: ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 14
    """

    en_us: str | Unset = UNSET
