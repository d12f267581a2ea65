from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.flavor_response import FlavorResponse


@reads(
    {
        "flavors": Each(Nested("FlavorResponse")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class FlavorListResponse(Model):
    """Flavors of training jobs.

    Attributes:
        total_count (int): Number of flavors.
        flavors (list[FlavorResponse]): The flavors.
    """

    total_count: int
    flavors: list[FlavorResponse]
