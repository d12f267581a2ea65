from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..models.filter_operator import FilterOperator
from ..types import UNSET, Unset

if TYPE_CHECKING:
    pass


@reads(
    {
        "operator": Choice("FilterOperator"),
        "value": Each(),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobFilter(Model):
    """A condition on a field of jobs.

    Attributes:
        key (str | Unset): Field, for example name, phase, create_time, algorithm_name, kind or user_id.
        operator (FilterOperator | str | Unset): Comparison. Default: FilterOperator.IN.
        value (list[str] | Unset): Values to compare with; empty ones are ignored.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-9; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 3
    """

    key: str | Unset = UNSET
    operator: FilterOperator | str | Unset = FilterOperator.IN
    value: list[str] | Unset = UNSET
