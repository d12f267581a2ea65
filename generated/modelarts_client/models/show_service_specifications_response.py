from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.service_specification import ServiceSpecification


@reads(
    {
        "specifications": Each(Nested("ServiceSpecification")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowServiceSpecificationsResponse(Model):
    """A page of specifications that services can use.

    Attributes:
        total_count (int): Number of specifications.
        count (int): Number of specifications on the page.
        specifications (list[ServiceSpecification]): The specifications.
    """

    total_count: int
    count: int
    specifications: list[ServiceSpecification]
