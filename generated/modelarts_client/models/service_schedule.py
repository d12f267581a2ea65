# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.schedule_time_unit import ScheduleTimeUnit
    from ..models.schedule_type import ScheduleType


@_base.reads(
    {
        "type_": _codecs.Choice("ScheduleType"),
        "time_unit": _codecs.Choice("ScheduleTimeUnit"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceSchedule(_base.MappingMethods, _base.Model):
    """After which time a real-time service stops.

    Attributes:
        type_ (ScheduleType | str): What happens at the end of the time: the service stops.
        time_unit (ScheduleTimeUnit | str): Unit of a time.
        duration (int): Time, in time_unit. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-6; ModelArts API Reference, service_management/deploying_services.rst,
    Table 4
    """

    type_: ScheduleType | str
    time_unit: ScheduleTimeUnit | str
    duration: int
