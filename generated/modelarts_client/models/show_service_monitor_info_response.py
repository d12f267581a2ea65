from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.service_monitor import ServiceMonitor


@reads(
    {
        "monitors": Each(Nested("ServiceMonitor")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowServiceMonitorInfoResponse(Model):
    """Calls and resources of a service.

    Attributes:
        service_id (str): ID of the service.
        service_name (str): Name of the service.
        monitors (list[ServiceMonitor]): The models of a real-time service, the nodes of an edge service.
        service_instance_count (int | Unset): Number of instances.
        service_running_instance_count (int | Unset): Number of instances that run.
        req_count_per_min (int | Unset): Number of calls in the last full minute.
    """

    service_id: str
    service_name: str
    monitors: list[ServiceMonitor]
    service_instance_count: int | Unset = UNSET
    service_running_instance_count: int | Unset = UNSET
    req_count_per_min: int | Unset = UNSET
