from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "continue_": "continue",
        "remaining_item_count": "remainingItemCount",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ResourceListMetadata(Model):
    """Place of a page in a list of resources.

    Attributes:
        continue_ (str | Unset): Value of the parameter continue for the next page; absent or empty on the last
            page.
        remaining_item_count (int | Unset): Number of resources after this page. At least 0.

    Source: ModelArts API Reference, resource_management/network_management/obtaining_network_resources.rst, Table
    4; ModelArts API Reference,
    resource_management/resource_specifications_management/obtaining_resource_specifications.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, NetworkListMetadata and ResourceFlavorListMetadata
    """

    continue_: str | Unset = UNSET
    remaining_item_count: int | Unset = UNSET
