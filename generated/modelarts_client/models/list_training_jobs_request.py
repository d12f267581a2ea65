from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..models.sort_order import SortOrder
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_filter import JobFilter


@reads(
    {
        "order": Choice("SortOrder"),
        "filters": Each(Nested("JobFilter")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListTrainingJobsRequest(Model):
    """Search for training jobs.

    Attributes:
        offset (int | Unset): Number of jobs to skip. At least 0.
        limit (int | Unset): Most jobs to return. 1 to 50.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        filters (list[JobFilter] | Unset): Conditions; a job must meet all of them.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-8; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 2
    """

    offset: int | Unset = UNSET
    limit: int | Unset = UNSET
    sort_by: str | Unset = "create_time"
    order: SortOrder | str | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
    filters: list[JobFilter] | Unset = UNSET
