from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auto_stop import AutoStop
    from ..models.create_job_resource import CreateJobResource
    from ..models.custom_metric import CustomMetric
    from ..models.job_notification import JobNotification
    from ..models.job_retention import JobRetention
    from ..models.job_volume import JobVolume
    from ..models.log_export_config import LogExportConfig
    from ..models.log_export_path import LogExportPath
    from ..models.output_model import OutputModel
    from ..models.reserved_time import ReservedTime
    from ..models.schedule_policy import SchedulePolicy


@_attrs_define
class CreateJobSpec:
    """Resources of a new job; excludes tasks.

    Attributes:
        resource (CreateJobResource | Unset): Flavor and number of nodes of a new job: flavor_id for the public
            pool, pool_id with flavor_id for a dedicated one.
        volumes (list[JobVolume] | Unset): Volumes to attach.
        log_export_path (LogExportPath | Unset): Where the logs of a job go.
        auto_stop (AutoStop | Unset): Running time after which a job stops by itself.
        schedule_policy (SchedulePolicy | Unset): How a job is scheduled.
        notification (JobNotification | Unset): Messages about events of a job.
        retention (JobRetention | Unset): Removal of the record of a job after some time.
        log_export_config (LogExportConfig | Unset): Form of the log.
        custom_metrics (list[CustomMetric] | Unset): Where metrics of the program's own are collected.
        output_model (OutputModel | Unset): Where the model that a job makes is kept.
        reserved_time (ReservedTime | Unset): Time for which the resources of a job are kept after its end.
    """

    resource: CreateJobResource | Unset = UNSET
    volumes: list[JobVolume] | Unset = UNSET
    log_export_path: LogExportPath | Unset = UNSET
    auto_stop: AutoStop | Unset = UNSET
    schedule_policy: SchedulePolicy | Unset = UNSET
    notification: JobNotification | Unset = UNSET
    retention: JobRetention | Unset = UNSET
    log_export_config: LogExportConfig | Unset = UNSET
    custom_metrics: list[CustomMetric] | Unset = UNSET
    output_model: OutputModel | Unset = UNSET
    reserved_time: ReservedTime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_stop import AutoStop
        from ..models.create_job_resource import CreateJobResource
        from ..models.custom_metric import CustomMetric
        from ..models.job_notification import JobNotification
        from ..models.job_retention import JobRetention
        from ..models.job_volume import JobVolume
        from ..models.log_export_config import LogExportConfig
        from ..models.log_export_path import LogExportPath
        from ..models.output_model import OutputModel
        from ..models.reserved_time import ReservedTime
        from ..models.schedule_policy import SchedulePolicy

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.resource
        if _value is not UNSET:
            _result["resource"] = _value.to_dict() if isinstance(_value, CreateJobResource) else _value
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
        _value = self.retention
        if _value is not UNSET:
            _result["retention"] = _value.to_dict() if isinstance(_value, JobRetention) else _value
        _value = self.log_export_config
        if _value is not UNSET:
            _result["log_export_config"] = _value.to_dict() if isinstance(_value, LogExportConfig) else _value
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
        _value = self.reserved_time
        if _value is not UNSET:
            _result["reserved_time"] = _value.to_dict() if isinstance(_value, ReservedTime) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CreateJobSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_stop import AutoStop
        from ..models.create_job_resource import CreateJobResource
        from ..models.custom_metric import CustomMetric
        from ..models.job_notification import JobNotification
        from ..models.job_retention import JobRetention
        from ..models.job_volume import JobVolume
        from ..models.log_export_config import LogExportConfig
        from ..models.log_export_path import LogExportPath
        from ..models.output_model import OutputModel
        from ..models.reserved_time import ReservedTime
        from ..models.schedule_policy import SchedulePolicy

        _rest: dict[str, Any] = dict(src_dict)
        resource: Any = _rest.pop("resource", UNSET)
        resource = CreateJobResource.from_dict(resource) if isinstance(resource, dict) else resource
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
        retention: Any = _rest.pop("retention", UNSET)
        retention = JobRetention.from_dict(retention) if isinstance(retention, dict) else retention
        log_export_config: Any = _rest.pop("log_export_config", UNSET)
        log_export_config = (
            LogExportConfig.from_dict(log_export_config) if isinstance(log_export_config, dict) else log_export_config
        )
        custom_metrics: Any = _rest.pop("custom_metrics", UNSET)
        custom_metrics = (
            [(CustomMetric.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in custom_metrics]
            if isinstance(custom_metrics, list)
            else custom_metrics
        )
        output_model: Any = _rest.pop("output_model", UNSET)
        output_model = OutputModel.from_dict(output_model) if isinstance(output_model, dict) else output_model
        reserved_time: Any = _rest.pop("reserved_time", UNSET)
        reserved_time = ReservedTime.from_dict(reserved_time) if isinstance(reserved_time, dict) else reserved_time
        _result = cls(
            resource=resource,
            volumes=volumes,
            log_export_path=log_export_path,
            auto_stop=auto_stop,
            schedule_policy=schedule_policy,
            notification=notification,
            retention=retention,
            log_export_config=log_export_config,
            custom_metrics=custom_metrics,
            output_model=output_model,
            reserved_time=reserved_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
