from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Each, Model, Nested, reads

if TYPE_CHECKING:
    from ..models.service_event import ServiceEvent


@reads(
    {
        "events": Each(Nested("ServiceEvent")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowServiceEventsResponse(Model):
    """A page of events of a service.

    Attributes:
        service_id (str): ID of the service.
        service_name (str): Name of the service.
        total_count (int): Number of events that meet the conditions.
        count (int): Number of events on the page.
        events (list[ServiceEvent]): The events.
    """

    service_id: str
    service_name: str
    total_count: int
    count: int
    events: list[ServiceEvent]
