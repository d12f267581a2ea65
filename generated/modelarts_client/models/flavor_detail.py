# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.flavor_billing import FlavorBilling
    from ..models.flavor_info import FlavorInfo
    from ..models.flavor_type import FlavorType


@_base.reads(
    {
        "flavor_type": _codecs.Choice("FlavorType"),
        "billing": _codecs.Nested("FlavorBilling"),
        "flavor_info": _codecs.Nested("FlavorInfo"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorDetail(_base.MappingMethods, _base.Model):
    """Flavor of a job; for the public pool only.

    Attributes:
        flavor_type (FlavorType | str | None): Kind of processor of a flavor.
        billing (FlavorBilling): Billing of a flavor.
        flavor_info (FlavorInfo): Hardware of a flavor.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-50, 6-102 and 6-159; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 96
    """

    flavor_type: FlavorType | str | None = UNSET
    billing: FlavorBilling = UNSET
    flavor_info: FlavorInfo = UNSET
