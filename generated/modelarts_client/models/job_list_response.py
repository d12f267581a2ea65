from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..models.sort_order import SortOrder
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_response import JobResponse


@reads(
    {
        "items": Each(Nested("JobResponse")),
        "order": Choice("SortOrder"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobListResponse(Model):
    """A page of training jobs.

    Attributes:
        total (int): Number of jobs of the user. At least 0.
        count (int): Number of jobs that meet the conditions. At least 0.
        items (list[JobResponse]): The jobs.
        limit (int | Unset): Most jobs on a page, 1 to 50.
        offset (int | Unset): Number of jobs skipped. At least 0.
        sort_by (str | Unset): Field sorted by.
        order (SortOrder | str | Unset): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | Unset): Field grouped by.
        workspace_id (str | Unset): Workspace of the jobs. Default: '0'.
        ai_project (str | Unset): AI project of the jobs. Default: 'default-ai-project'.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-10; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 4
    """

    total: int
    count: int
    items: list[JobResponse]
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    sort_by: str | Unset = UNSET
    order: SortOrder | str | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
