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
class AutoStop(_base.MappingMethods, _base.Model):
    """Running time after which a job stops by itself.

    Attributes:
        time_unit (AutoStopTimeUnit | str): Unit of a time after which a job stops, or for which it is kept.
        duration (int): Running time, in time_unit. At least 1.

    Source: ModelArts API Reference, training_management/creating_a_training_job.rst, Table 50
    """

    time_unit: AutoStopTimeUnit | str
    duration: int
