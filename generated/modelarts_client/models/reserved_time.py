# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.auto_stop_time_unit import AutoStopTimeUnit


@_base.reads(
    {
        "time_unit": _codecs.Choice("AutoStopTimeUnit"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ReservedTime(_base.MappingMethods, _base.Model):
    """Time for which the resources of a job are kept after its end.

    Attributes:
        time_unit (AutoStopTimeUnit | str): Unit of a time after which a job stops, or for which it is kept.
        duration (int): Length, in time_unit. At least 1.

    Source: huaweicloudsdkmodelarts 3.1.219, ReserveTime
    """

    time_unit: AutoStopTimeUnit | str
    duration: int
