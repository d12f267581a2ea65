# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.flavor_response import FlavorResponse


@_base.reads(
    {
        "flavors": _codecs.Each(_codecs.Nested("FlavorResponse")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class FlavorListResponse(_base.MappingMethods, _base.Model):
    """Flavors of training jobs.

    Attributes:
        total_count (int): Number of flavors. At least 0.
        flavors (list[FlavorResponse]): The flavors.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-180; ModelArts API Reference,
    training_management/obtaining_the_general_specifications_supported_by_a_training_job.rst, Table 3
    """

    total_count: int
    flavors: list[FlavorResponse]
