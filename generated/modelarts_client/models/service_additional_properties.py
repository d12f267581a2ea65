from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.log_report_pipeline import LogReportPipeline
    from ..models.smn_notification import SmnNotification
    from ..models.smn_notification_map import SmnNotificationMap


@_attrs_define
class ServiceAdditionalProperties:
    """Messages, logs and WebSocket of a service.

    Attributes:
        smn_notification (SmnNotification | SmnNotificationMap): Messages on changes of the status.
        log_report_channels (list[LogReportPipeline] | Unset): Where logs are sent to; nowhere when it is absent
            or empty. It cannot be changed later.
        websocket_upgrade (bool | Unset): Whether requests are upgraded to WebSocket; false for a new service,
            as before for an updated one. It cannot be switched off, and excludes a traffic limit.
    """

    smn_notification: SmnNotification | SmnNotificationMap
    log_report_channels: list[LogReportPipeline] | Unset = UNSET
    websocket_upgrade: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.log_report_pipeline import LogReportPipeline
        from ..models.smn_notification import SmnNotification
        from ..models.smn_notification_map import SmnNotificationMap

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.smn_notification
        if _value is not UNSET:
            _result["smn_notification"] = (
                (_value.to_dict() if isinstance(_value, SmnNotification) else _value)
                if isinstance(_value, SmnNotification)
                else (_value.to_dict() if isinstance(_value, SmnNotificationMap) else _value)
                if isinstance(_value, SmnNotificationMap)
                else _value
            )
        _value = self.log_report_channels
        if _value is not UNSET:
            _result["log_report_channels"] = (
                [(item0.to_dict() if isinstance(item0, LogReportPipeline) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.websocket_upgrade
        if _value is not UNSET:
            _result["websocket_upgrade"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceAdditionalProperties:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.log_report_pipeline import LogReportPipeline
        from ..models.smn_notification import SmnNotification
        from ..models.smn_notification_map import SmnNotificationMap

        _rest: dict[str, Any] = dict(src_dict)
        smn_notification: Any = _rest.pop("smn_notification", UNSET)
        smn_notification = (
            (SmnNotification.from_dict(smn_notification) if isinstance(smn_notification, dict) else smn_notification)
            if isinstance(smn_notification, dict)
            else (
                SmnNotificationMap.from_dict(smn_notification)
                if isinstance(smn_notification, dict)
                else smn_notification
            )
            if isinstance(smn_notification, dict)
            else smn_notification
        )
        log_report_channels: Any = _rest.pop("log_report_channels", UNSET)
        log_report_channels = (
            [
                (LogReportPipeline.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in log_report_channels
            ]
            if isinstance(log_report_channels, list)
            else log_report_channels
        )
        websocket_upgrade: Any = _rest.pop("websocket_upgrade", UNSET)
        _result = cls(
            smn_notification=smn_notification,
            log_report_channels=log_report_channels,
            websocket_upgrade=websocket_upgrade,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
