from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.auto_stop import AutoStop
    from ..models.custom_metric import CustomMetric
    from ..models.job_notification import JobNotification
    from ..models.job_resource import JobResource
    from ..models.job_volume import JobVolume
    from ..models.log_export_path import LogExportPath
    from ..models.output_model import OutputModel
    from ..models.schedule_policy import SchedulePolicy


@reads(
    {
        "resource": Nested("JobResource"),
        "volumes": Each(Nested("JobVolume")),
        "log_export_path": Nested("LogExportPath"),
        "auto_stop": Nested("AutoStop"),
        "schedule_policy": Nested("SchedulePolicy"),
        "notification": Nested("JobNotification"),
        "custom_metrics": Each(Nested("CustomMetric")),
        "output_model": Nested("OutputModel"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobSpec(Model):
    """Resources of a job.

    Attributes:
        resource (JobResource | Unset): Flavor and nodes of a job.
        volumes (list[JobVolume] | Unset): Attached volumes.
        log_export_path (LogExportPath | Unset): Where the logs of a job go.
        auto_stop (AutoStop | Unset): Running time after which a job stops by itself.
        schedule_policy (SchedulePolicy | Unset): How a job is scheduled.
        notification (JobNotification | Unset): Messages about events of a job.
        custom_metrics (list[CustomMetric] | Unset): Where the program's own metrics are collected.
        output_model (OutputModel | Unset): Where the model that a job makes is kept.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-48, 6-100 and 6-157; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 43 and 94; huaweicloudsdkmodelarts 3.1.219,
    SpecResponse
    """

    resource: JobResource | Unset = UNSET
    volumes: list[JobVolume] | Unset = UNSET
    log_export_path: LogExportPath | Unset = UNSET
    auto_stop: AutoStop | Unset = UNSET
    schedule_policy: SchedulePolicy | Unset = UNSET
    notification: JobNotification | Unset = UNSET
    custom_metrics: list[CustomMetric] | Unset = UNSET
    output_model: OutputModel | Unset = UNSET
