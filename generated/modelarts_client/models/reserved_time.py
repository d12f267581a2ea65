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
class ReservedTime(Model):
    """Time for which the resources of a job are kept after its end.

    Attributes:
        time_unit (AutoStopTimeUnit | str): Unit of a time after which a job stops, or for which it is kept.
        duration (int): Length, in time_unit. At least 1.

    Source: huaweicloudsdkmodelarts 3.1.219, ReserveTime
    """

    time_unit: AutoStopTimeUnit | str
    duration: int
