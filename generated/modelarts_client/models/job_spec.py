# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.asset_model import AssetModel
    from ..models.auto_stop import AutoStop
    from ..models.custom_metric import CustomMetric
    from ..models.job_notification import JobNotification
    from ..models.job_resource import JobResource
    from ..models.job_retention import JobRetention
    from ..models.job_volume import JobVolume
    from ..models.log_export_config import LogExportConfig
    from ..models.log_export_path import LogExportPath
    from ..models.output_model import OutputModel
    from ..models.reserved_time import ReservedTime
    from ..models.schedule_policy import SchedulePolicy


@_base.reads(
    {
        "resource": _codecs.Nested("JobResource"),
        "volumes": _codecs.Each(_codecs.Nested("JobVolume")),
        "log_export_path": _codecs.Nested("LogExportPath"),
        "auto_stop": _codecs.Nested("AutoStop"),
        "schedule_policy": _codecs.Nested("SchedulePolicy"),
        "notification": _codecs.Nested("JobNotification"),
        "custom_metrics": _codecs.Each(_codecs.Nested("CustomMetric")),
        "output_model": _codecs.Nested("OutputModel"),
        "retention": _codecs.Nested("JobRetention"),
        "log_export_config": _codecs.Nested("LogExportConfig"),
        "reserved_time": _codecs.Nested("ReservedTime"),
        "asset_model": _codecs.Nested("AssetModel"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobSpec(_base.MappingMethods, _base.Model):
    """Resources of a job.

    Attributes:
        resource (JobResource): Flavor and nodes of a job.
        volumes (list[JobVolume]): Attached volumes.
        log_export_path (LogExportPath): Where the logs of a job go.
        auto_stop (AutoStop): Running time after which a job stops by itself.
        schedule_policy (SchedulePolicy): How a job is scheduled.
        notification (JobNotification): Messages about events of a job.
        custom_metrics (list[CustomMetric]): Where the program's own metrics are collected.
        output_model (OutputModel): Where the model that a job makes is kept.
        retention (JobRetention): Removal of the record of a job after some time.
        log_export_config (LogExportConfig): Form of the log.
        reserved_time (ReservedTime): Time for which the resources of a job are kept after its end.
        runtime_type (str | None): Kind of runtime of the job.
        asset_model (AssetModel): Model that a fine-tuning job publishes.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-48, 6-100 and 6-157; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Tables 43 and 94; huaweicloudsdkmodelarts 3.1.219,
    SpecResponse; terraform-provider-huaweicloud, docs/resources/modelarts_training_job.md
    """

    resource: JobResource = UNSET
    volumes: list[JobVolume] = UNSET
    log_export_path: LogExportPath = UNSET
    auto_stop: AutoStop = UNSET
    schedule_policy: SchedulePolicy = UNSET
    notification: JobNotification = UNSET
    custom_metrics: list[CustomMetric] = UNSET
    output_model: OutputModel = UNSET
    retention: JobRetention = UNSET
    log_export_config: LogExportConfig = UNSET
    reserved_time: ReservedTime = UNSET
    runtime_type: str | None = UNSET
    asset_model: AssetModel = UNSET
