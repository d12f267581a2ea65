# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.service_specification import ServiceSpecification


@_base.reads(
    {
        "specifications": _codecs.Each(_codecs.Nested("ServiceSpecification")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowServiceSpecificationsResponse(_base.MappingMethods, _base.Model):
    """A page of specifications that services can use.

    Attributes:
        total_count (int): Number of specifications. At least 0.
        count (int): Number of specifications on the page. At least 0.
        specifications (list[ServiceSpecification]): The specifications.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceSpecifications, Table 4; ModelArts API Reference,
    service_management/obtaining_supported_service_deployment_specifications.rst, Table 4
    """

    total_count: int
    count: int
    specifications: list[ServiceSpecification]
