from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.service_summary import ServiceSummary


@reads(
    {
        "services": Each(Nested("ServiceSummary")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListServicesResponse(Model):
    """A page of services.

    Attributes:
        total_count (int): Number of services that meet the conditions. At least 0.
        count (int): Number of services on the page. At least 0.
        services (list[ServiceSummary]): The services.

    Source: 002_70b4f4b3164ec19d.txt, Tables 8-11 and 8-14; ModelArts API Reference,
    service_management/obtaining_services.rst, Table 4
    """

    total_count: int
    count: int
    services: list[ServiceSummary]
