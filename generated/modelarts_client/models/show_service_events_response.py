# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.service_event import ServiceEvent


@_base.reads(
    {
        "events": _codecs.Each(_codecs.Nested("ServiceEvent")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowServiceEventsResponse(_base.MappingMethods, _base.Model):
    """A page of events of a service.

    Attributes:
        service_id (str): ID of the service. Not empty.
        service_name (str): Name of the service.
        total_count (int): Number of events that meet the conditions. At least 0.
        count (int): Number of events on the page. At least 0.
        events (list[ServiceEvent]): The events.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents, Table 4; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst, Table 4
    """

    service_id: str
    service_name: str
    total_count: int
    count: int
    events: list[ServiceEvent]
