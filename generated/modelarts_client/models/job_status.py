from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_phase import JobPhase
from ..models.job_secondary_phase import JobSecondaryPhase
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.running_record import RunningRecord
    from ..models.task_ip import TaskIp
    from ..models.task_status import TaskStatus


@_attrs_define
class JobStatus:
    """Status of a job.

    Attributes:
        phase (JobPhase | Unset): First-level status of a job; this set is stable.
        secondary_phase (JobSecondaryPhase | Unset): Second-level, internal status of a job; this set may
            change.
        duration (int | Unset): Running time so far, in ms.
        node_count_metrics (list[list[int]] | None | Unset): Changes of the number of nodes: pairs of a time, in
            ms since 1970, and a number of nodes; null before the job runs.
        tasks (list[str] | Unset): Names of the tasks, for example worker-0.
        start_time (int | str | Unset): When the job started, in ms since 1970; 0 before.
        task_statuses (list[TaskStatus] | Unset): How the tasks ended.
        running_records (list[RunningRecord] | Unset): Runs and recoveries of the job.
        retention_time (int | Unset): How long the job has been kept; with reserved_time only.
        task_ips (list[TaskIp] | Unset): Addresses of the tasks; only for a search by address.
    """

    phase: JobPhase | Unset = UNSET
    secondary_phase: JobSecondaryPhase | Unset = UNSET
    duration: int | Unset = UNSET
    node_count_metrics: list[list[int]] | None | Unset = UNSET
    tasks: list[str] | Unset = UNSET
    start_time: int | str | Unset = UNSET
    task_statuses: list[TaskStatus] | Unset = UNSET
    running_records: list[RunningRecord] | Unset = UNSET
    retention_time: int | Unset = UNSET
    task_ips: list[TaskIp] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.running_record import RunningRecord
        from ..models.task_ip import TaskIp
        from ..models.task_status import TaskStatus

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.phase
        if _value is not UNSET:
            _result["phase"] = _value.value if isinstance(_value, JobPhase) else _value
        _value = self.secondary_phase
        if _value is not UNSET:
            _result["secondary_phase"] = _value.value if isinstance(_value, JobSecondaryPhase) else _value
        _value = self.duration
        if _value is not UNSET:
            _result["duration"] = _value
        _value = self.node_count_metrics
        if _value is not UNSET:
            _result["node_count_metrics"] = _value
        _value = self.tasks
        if _value is not UNSET:
            _result["tasks"] = _value
        _value = self.start_time
        if _value is not UNSET:
            _result["start_time"] = _value
        _value = self.task_statuses
        if _value is not UNSET:
            _result["task_statuses"] = (
                [(item0.to_dict() if isinstance(item0, TaskStatus) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.running_records
        if _value is not UNSET:
            _result["running_records"] = (
                [(item0.to_dict() if isinstance(item0, RunningRecord) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.retention_time
        if _value is not UNSET:
            _result["retention_time"] = _value
        _value = self.task_ips
        if _value is not UNSET:
            _result["task_ips"] = (
                [(item0.to_dict() if isinstance(item0, TaskIp) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.running_record import RunningRecord
        from ..models.task_ip import TaskIp
        from ..models.task_status import TaskStatus

        _rest: dict[str, Any] = dict(src_dict)
        phase: Any = _rest.pop("phase", UNSET)
        phase = open_enum(JobPhase, phase)
        secondary_phase: Any = _rest.pop("secondary_phase", UNSET)
        secondary_phase = open_enum(JobSecondaryPhase, secondary_phase)
        duration: Any = _rest.pop("duration", UNSET)
        node_count_metrics: Any = _rest.pop("node_count_metrics", UNSET)
        tasks: Any = _rest.pop("tasks", UNSET)
        start_time: Any = _rest.pop("start_time", UNSET)
        task_statuses: Any = _rest.pop("task_statuses", UNSET)
        task_statuses = (
            [(TaskStatus.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in task_statuses]
            if isinstance(task_statuses, list)
            else task_statuses
        )
        running_records: Any = _rest.pop("running_records", UNSET)
        running_records = (
            [(RunningRecord.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in running_records]
            if isinstance(running_records, list)
            else running_records
        )
        retention_time: Any = _rest.pop("retention_time", UNSET)
        task_ips: Any = _rest.pop("task_ips", UNSET)
        task_ips = (
            [(TaskIp.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in task_ips]
            if isinstance(task_ips, list)
            else task_ips
        )
        _result = cls(
            phase=phase,
            secondary_phase=secondary_phase,
            duration=duration,
            node_count_metrics=node_count_metrics,
            tasks=tasks,
            start_time=start_time,
            task_statuses=task_statuses,
            running_records=running_records,
            retention_time=retention_time,
            task_ips=task_ips,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
