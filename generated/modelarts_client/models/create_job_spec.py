from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

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


@reads(
    {
        "resource": Nested("CreateJobResource"),
        "volumes": Each(Nested("JobVolume")),
        "log_export_path": Nested("LogExportPath"),
        "auto_stop": Nested("AutoStop"),
        "schedule_policy": Nested("SchedulePolicy"),
        "notification": Nested("JobNotification"),
        "retention": Nested("JobRetention"),
        "log_export_config": Nested("LogExportConfig"),
        "custom_metrics": Each(Nested("CustomMetric")),
        "output_model": Nested("OutputModel"),
        "reserved_time": Nested("ReservedTime"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateJobSpec(Model):
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
        custom_metrics (list[CustomMetric] | Unset): Where the program's own metrics are collected.
        output_model (OutputModel | Unset): Where the model that a job makes is kept.
        reserved_time (ReservedTime | Unset): Time for which the resources of a job are kept after its end.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-1 and 6-48; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 43; huaweicloudsdkmodelarts 3.1.219, Spec
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
