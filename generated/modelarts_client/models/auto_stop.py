from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.auto_stop_time_unit import AutoStopTimeUnit


@reads(
    {
        "time_unit": Choice("AutoStopTimeUnit"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AutoStop(Model):
    """Running time after which a job stops by itself.

    Attributes:
        time_unit (AutoStopTimeUnit | str): Unit of a time after which a job stops, or for which it is kept.
        duration (int): Running time, in time_unit. At least 1.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 50
    """

    time_unit: AutoStopTimeUnit | str
    duration: int
