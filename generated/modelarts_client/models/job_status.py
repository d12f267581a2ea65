from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_phase import JobPhase
    from ..models.job_secondary_phase import JobSecondaryPhase
    from ..models.running_record import RunningRecord
    from ..models.task_ip import TaskIp
    from ..models.task_status import TaskStatus


@reads(
    {
        "phase": Choice("JobPhase"),
        "secondary_phase": Choice("JobSecondaryPhase"),
        "node_count_metrics": Each(Each()),
        "tasks": Each(),
        "task_statuses": Each(Nested("TaskStatus")),
        "running_records": Each(Nested("RunningRecord")),
        "task_ips": Each(Nested("TaskIp")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobStatus(Model):
    """Status of a job.

    Attributes:
        phase (JobPhase | str | Unset): First-level status of a job; this set is stable.
        secondary_phase (JobSecondaryPhase | str | Unset): Second-level, internal status of a job; this set may
            change.
        duration (int | Unset): Running time so far, in ms. At least 0.
        node_count_metrics (list[list[int]] | None | Unset): Changes of the number of nodes: pairs of a time, in
            ms since 1970, and a number of nodes; null before the job runs.
        tasks (list[str] | Unset): Names of the tasks, for example worker-0.
        start_time (int | str | Unset): When the job started, in ms since 1970; 0 before.
        task_statuses (list[TaskStatus] | Unset): How the tasks ended.
        running_records (list[RunningRecord] | Unset): Runs and recoveries of the job.
        retention_time (int | Unset): How long the job has been kept; with reserved_time only. At least 0.
        task_ips (list[TaskIp] | Unset): Addresses of the tasks; only for a search by address.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-13, 6-65 and 6-121; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 58; huaweicloudsdkmodelarts 3.1.219, Status
    """

    phase: JobPhase | str | Unset = UNSET
    secondary_phase: JobSecondaryPhase | str | Unset = UNSET
    duration: int | Unset = UNSET
    node_count_metrics: list[list[int]] | None | Unset = UNSET
    tasks: list[str] | Unset = UNSET
    start_time: int | str | Unset = UNSET
    task_statuses: list[TaskStatus] | Unset = UNSET
    running_records: list[RunningRecord] | Unset = UNSET
    retention_time: int | Unset = UNSET
    task_ips: list[TaskIp] | Unset = UNSET
