from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.event_level import EventLevel


@reads(
    {
        "level": Choice("EventLevel"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobEvent(Model):
    """An event of a job.

    Attributes:
        message (str): What happened.
        level (EventLevel | str): Severity of an event.
        time (str): When it happened, ISO 8601 with offset.
        source (str | Unset): Component that reported it.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Table 5
    """

    message: str
    level: EventLevel | str
    time: str
    source: str | Unset = UNSET
