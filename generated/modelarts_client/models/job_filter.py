# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.filter_operator import FilterOperator
from ..types import UNSET


@_base.reads(
    {
        "operator": _codecs.Choice("FilterOperator"),
        "value": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobFilter(_base.MappingMethods, _base.Model):
    """A condition on a field of jobs.

    Attributes:
        key (str | None): Field, for example name, phase, create_time, algorithm_name, kind or user_id.
        operator (FilterOperator | str | None): Comparison. Default: FilterOperator.IN.
        value (list[str]): Values to compare with; empty ones are ignored.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-9; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 3
    """

    key: str | None = UNSET
    operator: FilterOperator | str | None = FilterOperator.IN
    value: list[str] = UNSET
