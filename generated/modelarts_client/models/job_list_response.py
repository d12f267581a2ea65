# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.sort_order import SortOrder
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_family import JobFamily
    from ..models.job_response import JobResponse


@_base.reads(
    {
        "items": _codecs.Each(_codecs.Nested("JobResponse")),
        "order": _codecs.Choice("SortOrder"),
        "train_type": _codecs.Choice("JobFamily"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobListResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """A page of training jobs.

    Attributes:
        total (int): Number of jobs of the user. At least 0.
        count (int): Number of jobs that meet the conditions. At least 0.
        items (list[JobResponse]): The jobs.
        limit (int | None): Most jobs on a page, 1 to 50.
        offset (int | None): Number of jobs skipped; on some servers the number of the page, from 0.
        sort_by (str | None): Field sorted by.
        order (SortOrder | str | None): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | None): Field grouped by.
        workspace_id (str | None): Workspace of the jobs. Default: '0'.
        ai_project (str | None): AI project of the jobs. Default: 'default-ai-project'.
        train_type (JobFamily | str | None): Which jobs a search is for: ordinary ones (job) or fine-tuning ones (ftjob).

    Source: 002_70b4f4b3164ec19d.txt, Table 6-10; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 4; huaweicloudsdkmodelarts 3.1.219,
    ListTrainingJobsResponse
    """

    total: int
    count: int
    items: list[JobResponse]
    limit: int | None = UNSET
    offset: int | None = UNSET
    sort_by: str | None = UNSET
    order: SortOrder | str | None = SortOrder.DESC
    group_by: str | None = UNSET
    workspace_id: str | None = "0"
    ai_project: str | None = "default-ai-project"
    train_type: JobFamily | str | None = UNSET
