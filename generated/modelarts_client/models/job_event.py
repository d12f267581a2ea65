# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.event_level import EventLevel


@_base.reads(
    {
        "level": _codecs.Choice("EventLevel"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobEvent(_base.MappingMethods, _base.Model):
    """An event of a job.

    Attributes:
        message (str): What happened.
        level (EventLevel | str): Severity of an event.
        time (str): When it happened, ISO 8601 with offset.
        source (str | None): Component that reported it.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Table 5
    """

    message: str
    level: EventLevel | str
    time: str
    source: str | None = UNSET
