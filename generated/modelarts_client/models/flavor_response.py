from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flavor_attributes import FlavorAttributes
    from ..models.flavor_billing import FlavorBilling
    from ..models.flavor_info import FlavorInfo
    from ..models.flavor_type import FlavorType


@reads(
    {
        "flavor_type": Choice("FlavorType"),
        "billing": Nested("FlavorBilling"),
        "flavor_info": Nested("FlavorInfo"),
        "attributes": Nested("FlavorAttributes"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorResponse(Model):
    """A resource flavor.

    Attributes:
        flavor_id (str | Unset): ID of the flavor.
        flavor_name (str | Unset): Name of the flavor.
        max_num (int | Unset): Most nodes of this flavor. At least 0.
        flavor_type (FlavorType | str | Unset): Kind of processor of a flavor.
        billing (FlavorBilling | Unset): Billing of a flavor.
        flavor_info (FlavorInfo | Unset): Hardware of a flavor.
        attributes (FlavorAttributes | Unset): Other attributes of a flavor.
        pool_id (str | Unset): ID of the dedicated resource pool.
        support_engines (str | Unset): Engines that support the flavor, as a JSON array in a string; in the list
            of flavors only.
        support_groups (str | Unset): Groups of users that may use the flavor; in the list of flavors only.
            Default: 'public'.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-42, 6-94 and 6-151; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, FlavorResponse and FlavorResponseWithSupport
    """

    flavor_id: str | Unset = UNSET
    flavor_name: str | Unset = UNSET
    max_num: int | Unset = UNSET
    flavor_type: FlavorType | str | Unset = UNSET
    billing: FlavorBilling | Unset = UNSET
    flavor_info: FlavorInfo | Unset = UNSET
    attributes: FlavorAttributes | Unset = UNSET
    pool_id: str | Unset = UNSET
    support_engines: str | Unset = UNSET
    support_groups: str | Unset = "public"
