# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.service_summary import ServiceSummary


@_base.reads(
    {
        "services": _codecs.Each(_codecs.Nested("ServiceSummary")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListServicesResponse(_base.MappingMethods, _base.Model):
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
