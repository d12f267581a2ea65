# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.service_monitor import ServiceMonitor


@_base.reads(
    {
        "monitors": _codecs.Each(_codecs.Nested("ServiceMonitor")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowServiceMonitorInfoResponse(_base.MappingMethods, _base.Model):
    """Calls and resources of a service.

    Attributes:
        service_id (str): ID of the service. Not empty.
        service_name (str): Name of the service.
        monitors (list[ServiceMonitor]): The models of a real-time service, the nodes of an edge service.
        service_instance_count (int | None): Number of instances. At least 0.
        service_running_instance_count (int | None): Number of instances that run. At least 0.
        req_count_per_min (int | None): Number of calls in the last full minute. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-20; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo, Table 4;
    ModelArts API Reference, service_management/obtaining_service_monitoring.rst, Table 4
    """

    service_id: str
    service_name: str
    monitors: list[ServiceMonitor]
    service_instance_count: int | None = UNSET
    service_running_instance_count: int | None = UNSET
    req_count_per_min: int | None = UNSET
