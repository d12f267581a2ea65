from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.service_update_log import ServiceUpdateLog


@reads(
    {
        "logs": Each(Nested("ServiceUpdateLog")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowServiceUpdateLogsResponse(Model):
    """Updates of a service.

    Attributes:
        service_id (str): ID of the service. Not empty.
        service_name (str): Name of the service.
        logs (list[ServiceUpdateLog]): The updates.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-22; ModelArts API Reference,
    service_management/obtaining_service_update_logs.rst, Table 4
    """

    service_id: str
    service_name: str
    logs: list[ServiceUpdateLog]
