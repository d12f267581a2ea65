# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.service_event_type import ServiceEventType


@_base.reads(
    {
        "event_type": _codecs.Choice("ServiceEventType"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceEvent(_base.MappingMethods, _base.Model):
    """An event of a service.

    Attributes:
        event_type (ServiceEventType | str): Kind of an event.
        event_info (str): What happened; for the most part in building the image, preparing the environment, scheduling, pulling
            the image and starting the model.
        occur_time (int): When it happened, in ms since 1970.

    Source: 001_bf673bd6dff8b58d.txt, ShowServiceEvents, Table 5; ModelArts API Reference,
    service_management/obtaining_service_event_logs.rst, Table 5
    """

    event_type: ServiceEventType | str
    event_info: str
    occur_time: int
