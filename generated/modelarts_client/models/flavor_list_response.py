from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

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
        total_count (int): Number of flavors. At least 0.
        flavors (list[FlavorResponse]): The flavors.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-180; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Table 3
    """

    total_count: int
    flavors: list[FlavorResponse]
