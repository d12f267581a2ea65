from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.metric_command import MetricCommand
    from ..models.metric_endpoint import MetricEndpoint


@_attrs_define
class CustomMetric:
    """Where metrics are collected: by a command or by HTTP.

    Attributes:
        exec_ (MetricCommand | Unset): Command that prints metrics.
        http_get (MetricEndpoint | Unset): HTTP address of metrics; path and port go together.
    """

    exec_: MetricCommand | Unset = UNSET
    http_get: MetricEndpoint | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.metric_command import MetricCommand
        from ..models.metric_endpoint import MetricEndpoint

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.exec_
        if _value is not UNSET:
            _result["exec"] = _value.to_dict() if isinstance(_value, MetricCommand) else _value
        _value = self.http_get
        if _value is not UNSET:
            _result["http_get"] = _value.to_dict() if isinstance(_value, MetricEndpoint) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CustomMetric:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.metric_command import MetricCommand
        from ..models.metric_endpoint import MetricEndpoint

        _rest: dict[str, Any] = dict(src_dict)
        exec_: Any = _rest.pop("exec", UNSET)
        exec_ = MetricCommand.from_dict(exec_) if isinstance(exec_, dict) else exec_
        http_get: Any = _rest.pop("http_get", UNSET)
        http_get = MetricEndpoint.from_dict(http_get) if isinstance(http_get, dict) else http_get
        _result = cls(
            exec_=exec_,
            http_get=http_get,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
