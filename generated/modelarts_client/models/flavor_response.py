# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.flavor_attributes import FlavorAttributes
    from ..models.flavor_billing import FlavorBilling
    from ..models.flavor_info import FlavorInfo
    from ..models.flavor_type import FlavorType


@_base.reads(
    {
        "flavor_type": _codecs.Choice("FlavorType"),
        "billing": _codecs.Nested("FlavorBilling"),
        "flavor_info": _codecs.Nested("FlavorInfo"),
        "attributes": _codecs.Nested("FlavorAttributes"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorResponse(_base.MappingMethods, _base.Model):
    """A resource flavor.

    Attributes:
        flavor_id (str | None): ID of the flavor.
        flavor_name (str | None): Name of the flavor.
        max_num (int | None): Most nodes of this flavor. At least 0.
        flavor_type (FlavorType | str | None): Kind of processor of a flavor.
        billing (FlavorBilling): Billing of a flavor.
        flavor_info (FlavorInfo): Hardware of a flavor.
        attributes (FlavorAttributes): Other attributes of a flavor.
        pool_id (str | None): ID of the dedicated resource pool.
        support_engines (str | None): Engines that support the flavor, as a JSON array in a string; in the list of flavors only.
        support_groups (str | None): Groups of users that may use the flavor; in the list of flavors only. Default: 'public'.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-42, 6-94 and 6-151; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Table 4;
    huaweicloudsdkmodelarts 3.1.219, FlavorResponse and FlavorResponseWithSupport
    """

    flavor_id: str | None = UNSET
    flavor_name: str | None = UNSET
    max_num: int | None = UNSET
    flavor_type: FlavorType | str | None = UNSET
    billing: FlavorBilling = UNSET
    flavor_info: FlavorInfo = UNSET
    attributes: FlavorAttributes = UNSET
    pool_id: str | None = UNSET
    support_engines: str | None = UNSET
    support_groups: str | None = "public"
