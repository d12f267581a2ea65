# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.service_update_log import ServiceUpdateLog


@_base.reads(
    {
        "logs": _codecs.Each(_codecs.Nested("ServiceUpdateLog")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowServiceUpdateLogsResponse(_base.MappingMethods, _base.Model):
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
