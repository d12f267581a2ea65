from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auto_stop import AutoStop
    from ..models.custom_metric import CustomMetric
    from ..models.job_notification import JobNotification
    from ..models.job_resource import JobResource
    from ..models.job_volume import JobVolume
    from ..models.log_export_path import LogExportPath
    from ..models.output_model import OutputModel
    from ..models.schedule_policy import SchedulePolicy


@_attrs_define
class JobSpec:
    """Resources of a job.

    Attributes:
        resource (JobResource | Unset): Flavor and nodes of a job.
        volumes (list[JobVolume] | Unset): Attached volumes.
        log_export_path (LogExportPath | Unset): Where the logs of a job go.
        auto_stop (AutoStop | Unset): Running time after which a job stops by itself.
        schedule_policy (SchedulePolicy | Unset): How a job is scheduled.
        notification (JobNotification | Unset): Messages about events of a job.
        custom_metrics (list[CustomMetric] | Unset): Where metrics of the program's own are collected.
        output_model (OutputModel | Unset): Where the model that a job makes is kept.
    """

    resource: JobResource | Unset = UNSET
    volumes: list[JobVolume] | Unset = UNSET
    log_export_path: LogExportPath | Unset = UNSET
    auto_stop: AutoStop | Unset = UNSET
    schedule_policy: SchedulePolicy | Unset = UNSET
    notification: JobNotification | Unset = UNSET
    custom_metrics: list[CustomMetric] | Unset = UNSET
    output_model: OutputModel | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_stop import AutoStop
        from ..models.custom_metric import CustomMetric
        from ..models.job_notification import JobNotification
        from ..models.job_resource import JobResource
        from ..models.job_volume import JobVolume
        from ..models.log_export_path import LogExportPath
        from ..models.output_model import OutputModel
        from ..models.schedule_policy import SchedulePolicy

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.resource
        if _value is not UNSET:
            _result["resource"] = _value.to_dict() if isinstance(_value, JobResource) else _value
        _value = self.volumes
        if _value is not UNSET:
            _result["volumes"] = (
                [(item0.to_dict() if isinstance(item0, JobVolume) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.log_export_path
        if _value is not UNSET:
            _result["log_export_path"] = _value.to_dict() if isinstance(_value, LogExportPath) else _value
        _value = self.auto_stop
        if _value is not UNSET:
            _result["auto_stop"] = _value.to_dict() if isinstance(_value, AutoStop) else _value
        _value = self.schedule_policy
        if _value is not UNSET:
            _result["schedule_policy"] = _value.to_dict() if isinstance(_value, SchedulePolicy) else _value
        _value = self.notification
        if _value is not UNSET:
            _result["notification"] = _value.to_dict() if isinstance(_value, JobNotification) else _value
        _value = self.custom_metrics
        if _value is not UNSET:
            _result["custom_metrics"] = (
                [(item0.to_dict() if isinstance(item0, CustomMetric) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.output_model
        if _value is not UNSET:
            _result["output_model"] = _value.to_dict() if isinstance(_value, OutputModel) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_stop import AutoStop
        from ..models.custom_metric import CustomMetric
        from ..models.job_notification import JobNotification
        from ..models.job_resource import JobResource
        from ..models.job_volume import JobVolume
        from ..models.log_export_path import LogExportPath
        from ..models.output_model import OutputModel
        from ..models.schedule_policy import SchedulePolicy

        _rest: dict[str, Any] = dict(src_dict)
        resource: Any = _rest.pop("resource", UNSET)
        resource = JobResource.from_dict(resource) if isinstance(resource, dict) else resource
        volumes: Any = _rest.pop("volumes", UNSET)
        volumes = (
            [(JobVolume.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in volumes]
            if isinstance(volumes, list)
            else volumes
        )
        log_export_path: Any = _rest.pop("log_export_path", UNSET)
        log_export_path = (
            LogExportPath.from_dict(log_export_path) if isinstance(log_export_path, dict) else log_export_path
        )
        auto_stop: Any = _rest.pop("auto_stop", UNSET)
        auto_stop = AutoStop.from_dict(auto_stop) if isinstance(auto_stop, dict) else auto_stop
        schedule_policy: Any = _rest.pop("schedule_policy", UNSET)
        schedule_policy = (
            SchedulePolicy.from_dict(schedule_policy) if isinstance(schedule_policy, dict) else schedule_policy
        )
        notification: Any = _rest.pop("notification", UNSET)
        notification = JobNotification.from_dict(notification) if isinstance(notification, dict) else notification
        custom_metrics: Any = _rest.pop("custom_metrics", UNSET)
        custom_metrics = (
            [(CustomMetric.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in custom_metrics]
            if isinstance(custom_metrics, list)
            else custom_metrics
        )
        output_model: Any = _rest.pop("output_model", UNSET)
        output_model = OutputModel.from_dict(output_model) if isinstance(output_model, dict) else output_model
        _result = cls(
            resource=resource,
            volumes=volumes,
            log_export_path=log_export_path,
            auto_stop=auto_stop,
            schedule_policy=schedule_policy,
            notification=notification,
            custom_metrics=custom_metrics,
            output_model=output_model,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
