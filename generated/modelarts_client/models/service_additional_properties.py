from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.log_report_pipeline import LogReportPipeline
    from ..models.smn_notification import SmnNotification
    from ..models.smn_notification_map import SmnNotificationMap


@reads(
    {
        "smn_notification": Either(Nested("SmnNotification"), Nested("SmnNotificationMap")),
        "log_report_channels": Each(Nested("LogReportPipeline")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceAdditionalProperties(Model):
    """Messages, logs and WebSocket of a service.

    Attributes:
        smn_notification (SmnNotification | SmnNotificationMap): Messages on changes of the status.
        log_report_channels (list[LogReportPipeline] | Unset): The destination of logs; none are sent if it is
            absent or empty. It cannot be changed later.
        websocket_upgrade (bool | Unset): Whether requests are upgraded to WebSocket; false for a new service,
            as before for an updated one. It cannot be switched off, and excludes a traffic limit.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 14
    """

    smn_notification: SmnNotification | SmnNotificationMap
    log_report_channels: list[LogReportPipeline] | Unset = UNSET
    websocket_upgrade: bool | Unset = UNSET
