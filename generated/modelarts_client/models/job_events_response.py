# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_event import JobEvent


@_base.reads(
    {
        "events": _codecs.Each(_codecs.Nested("JobEvent")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobEventsResponse(_base.MappingMethods, _base.Model):
    """A page of events of a job.

    Attributes:
        total (int | str): Number of events. At least 0.
        events (list[JobEvent]): The events.
        limit (int | str | None): Most events on a page. At least 0.
        offset (int | str | None): Number of events skipped. At least 0.
        order (str | None): Direction of sorting.
        start_time (str | None): Begin of the period, ISO 8601.
        end_time (str | None): End of the period, ISO 8601.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Table 4
    """

    total: int | str
    events: list[JobEvent]
    limit: int | str | None = UNSET
    offset: int | str | None = UNSET
    order: str | None = UNSET
    start_time: str | None = UNSET
    end_time: str | None = UNSET
