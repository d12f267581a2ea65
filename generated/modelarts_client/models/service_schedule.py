from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.schedule_time_unit import ScheduleTimeUnit
    from ..models.schedule_type import ScheduleType


@reads(
    {
        "type_": Choice("ScheduleType"),
        "time_unit": Choice("ScheduleTimeUnit"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceSchedule(Model):
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
