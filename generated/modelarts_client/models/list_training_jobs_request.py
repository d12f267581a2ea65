# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.sort_order import SortOrder
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_family import JobFamily
    from ..models.job_filter import JobFilter
    from ..models.job_tag_filter import JobTagFilter


@_base.reads(
    {
        "order": _codecs.Choice("SortOrder"),
        "filters": _codecs.Each(_codecs.Nested("JobFilter")),
        "train_type": _codecs.Choice("JobFamily"),
        "tags": _codecs.Each(_codecs.Nested("JobTagFilter")),
        "host_ips": _codecs.Each(),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListTrainingJobsRequest(_base.MappingMethods, _base.Model):
    """Search for training jobs.

    Attributes:
        offset (int | None): Number of jobs to skip; on some servers the number of the page, from 0.
        limit (int | None): Most jobs to return. 1 to 50.
        sort_by (str | None): Field to sort by. Default: 'create_time'.
        order (SortOrder | str | None): Direction of sorting. Default: SortOrder.DESC.
        group_by (str | None): Field to group by.
        filters (list[JobFilter]): Conditions; a job must meet all of them.
        workspace_id (str | None): Only jobs of this workspace; 0 is the default one.
        train_type (JobFamily | str | None): Which jobs a search is for: ordinary ones (job) or fine-tuning ones (ftjob).
        unified_jobs (bool | None): Whether fine-tuning jobs are listed beside the other ones. Default: False.
        tags (list[JobTagFilter]): Only jobs that have a tag of each entry; at most 10, each with another key.
        host_ips (list[str]): Only jobs with a task on a node with one of these addresses; at most 10.

    Source: 002_70b4f4b3164ec19d.txt, Table 6-8; ModelArts API Reference,
    training_management/querying_a_training_job_list.rst, Table 2; huaweicloudsdkmodelarts 3.1.219,
    JobSearches; terraform-provider-huaweicloud, docs/data-sources/modelarts_training_jobs.md
    """

    offset: int | None = UNSET
    limit: int | None = UNSET
    sort_by: str | None = "create_time"
    order: SortOrder | str | None = SortOrder.DESC
    group_by: str | None = UNSET
    filters: list[JobFilter] = UNSET
    workspace_id: str | None = UNSET
    train_type: JobFamily | str | None = UNSET
    unified_jobs: bool | None = False
    tags: list[JobTagFilter] = UNSET
    host_ips: list[str] = UNSET
