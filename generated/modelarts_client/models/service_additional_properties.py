# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.log_report_pipeline import LogReportPipeline
    from ..models.smn_notification import SmnNotification
    from ..models.smn_notification_map import SmnNotificationMap


@_base.reads(
    {
        "smn_notification": _codecs.Either(_codecs.Nested("SmnNotification"), _codecs.Nested("SmnNotificationMap")),
        "log_report_channels": _codecs.Each(_codecs.Nested("LogReportPipeline")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceAdditionalProperties(_base.MappingMethods, _base.Model):
    """Messages, logs and WebSocket of a service.

    Attributes:
        smn_notification (SmnNotification | SmnNotificationMap | None): Messages on changes of the status.
        log_report_channels (list[LogReportPipeline]): The destination of logs; none are sent if it is absent or empty. It cannot be changed later.
        websocket_upgrade (bool | None): Whether requests are upgraded to WebSocket; false for a new service, as before for an updated one. It
            cannot be switched off, and excludes a traffic limit.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 14; huaweicloud/terraform-
    provider-huaweicloud, resource_huaweicloud_modelarts_service.go
    """

    smn_notification: SmnNotification | SmnNotificationMap | None = UNSET
    log_report_channels: list[LogReportPipeline] = UNSET
    websocket_upgrade: bool | None = UNSET
