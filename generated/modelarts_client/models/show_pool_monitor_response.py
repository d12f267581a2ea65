from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_monitor_metrics import PoolMonitorMetrics


@_attrs_define
class ShowPoolMonitorResponse:
    """Metrics of a pool.

    Attributes:
        metrics (list[PoolMonitorMetrics]): The metrics, at most 20.
    """

    metrics: list[PoolMonitorMetrics]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_monitor_metrics import PoolMonitorMetrics

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metrics
        if _value is not UNSET:
            _result["metrics"] = (
                [(item0.to_dict() if isinstance(item0, PoolMonitorMetrics) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowPoolMonitorResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_monitor_metrics import PoolMonitorMetrics

        _rest: dict[str, Any] = dict(src_dict)
        metrics: Any = _rest.pop("metrics", UNSET)
        metrics = (
            [(PoolMonitorMetrics.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in metrics]
            if isinstance(metrics, list)
            else metrics
        )
        _result = cls(
            metrics=metrics,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
