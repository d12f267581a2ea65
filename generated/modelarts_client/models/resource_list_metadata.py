# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "continue_": "continue",
        "remaining_item_count": "remainingItemCount",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ResourceListMetadata(_base.MappingMethods, _base.Model):
    """Place of a page in a list of resources.

    Attributes:
        continue_ (str | None): Value of the parameter continue for the next page; absent or empty on the last page.
        remaining_item_count (int | None): Number of resources after this page. At least 0.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Table
    4; ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, NetworkListMetadata and ResourceFlavorListMetadata
    """

    continue_: str | None = UNSET
    remaining_item_count: int | None = UNSET
