from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_event import JobEvent


@reads(
    {
        "events": Each(Nested("JobEvent")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobEventsResponse(Model):
    """A page of events of a job.

    Attributes:
        total (int | str): Number of events. At least 0.
        events (list[JobEvent]): The events.
        limit (int | str | Unset): Most events on a page. At least 0.
        offset (int | str | Unset): Number of events skipped. At least 0.
        order (str | Unset): Direction of sorting.
        start_time (str | Unset): Begin of the period, ISO 8601.
        end_time (str | Unset): End of the period, ISO 8601.

    Source: ModelArts API Reference, training_management/obtaining_the_events_of_a_training_job.rst, Table 4
    """

    total: int | str
    events: list[JobEvent]
    limit: int | str | Unset = UNSET
    offset: int | str | Unset = UNSET
    order: str | Unset = UNSET
    start_time: str | Unset = UNSET
    end_time: str | Unset = UNSET
