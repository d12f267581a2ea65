from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flavor_billing import FlavorBilling
    from ..models.flavor_info import FlavorInfo
    from ..models.flavor_type import FlavorType


@reads(
    {
        "flavor_type": Choice("FlavorType"),
        "billing": Nested("FlavorBilling"),
        "flavor_info": Nested("FlavorInfo"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorDetail(Model):
    """Flavor of a job; for the public pool only.

    Attributes:
        flavor_type (FlavorType | str | Unset): Kind of processor of a flavor.
        billing (FlavorBilling | Unset): Billing of a flavor.
        flavor_info (FlavorInfo | Unset): Hardware of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-50, 6-102 and 6-159; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 96
    """

    flavor_type: FlavorType | str | Unset = UNSET
    billing: FlavorBilling | Unset = UNSET
    flavor_info: FlavorInfo | Unset = UNSET
