# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.job_phase import JobPhase
    from ..models.job_secondary_phase import JobSecondaryPhase
    from ..models.running_record import RunningRecord
    from ..models.task_ip import TaskIp
    from ..models.task_status import TaskStatus


@_base.reads(
    {
        "phase": _codecs.Choice("JobPhase"),
        "secondary_phase": _codecs.Choice("JobSecondaryPhase"),
        "node_count_metrics": _codecs.Each(_codecs.Each()),
        "tasks": _codecs.Each(),
        "task_statuses": _codecs.Each(_codecs.Nested("TaskStatus")),
        "running_records": _codecs.Each(_codecs.Nested("RunningRecord")),
        "task_ips": _codecs.Each(_codecs.Nested("TaskIp")),
    },
    nullable=("node_count_metrics",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobStatus(_base.MappingMethods, _base.Model):
    """Status of a job.

    Attributes:
        phase (JobPhase | str | None): First-level status of a job; this set is stable.
        secondary_phase (JobSecondaryPhase | str | None): Second-level, internal status of a job; this set may change.
        duration (int | None): Running time so far, in ms. At least 0.
        node_count_metrics (list[list[int]] | None): Changes of the number of nodes: pairs of a time, in ms since 1970, and a number of nodes; null before
            the job runs.
        tasks (list[str]): Names of the tasks, for example worker-0.
        start_time (int | str | None): When the job started, in ms since 1970; 0 before.
        task_statuses (list[TaskStatus]): How the tasks ended.
        running_records (list[RunningRecord]): Runs and recoveries of the job.
        retention_time (int | None): How long the job has been kept; with reserved_time only. At least 0.
        task_ips (list[TaskIp]): Addresses of the tasks; only for a search by address.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-13, 6-65 and 6-121; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 58; huaweicloudsdkmodelarts 3.1.219, Status
    """

    phase: JobPhase | str | None = UNSET
    secondary_phase: JobSecondaryPhase | str | None = UNSET
    duration: int | None = UNSET
    node_count_metrics: list[list[int]] | None = UNSET
    tasks: list[str] = UNSET
    start_time: int | str | None = UNSET
    task_statuses: list[TaskStatus] = UNSET
    running_records: list[RunningRecord] = UNSET
    retention_time: int | None = UNSET
    task_ips: list[TaskIp] = UNSET
