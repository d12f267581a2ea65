from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_metrics_value import PoolMetricsValue


@_attrs_define
class PoolAllocated:
    """What of a pool is in use.

    Attributes:
        value (PoolMetricsValue): Amounts of resources, as Kubernetes writes them.
        timestamp (str): Time of a measurement, UTC, to the second.
        window (str): Interval of a measurement, a number and s, m or h, for example 1m.
    """

    value: PoolMetricsValue
    timestamp: str
    window: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_metrics_value import PoolMetricsValue

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.value
        if _value is not UNSET:
            _result["value"] = _value.to_dict() if isinstance(_value, PoolMetricsValue) else _value
        _value = self.timestamp
        if _value is not UNSET:
            _result["timestamp"] = _value
        _value = self.window
        if _value is not UNSET:
            _result["window"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolAllocated:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_metrics_value import PoolMetricsValue

        _rest: dict[str, Any] = dict(src_dict)
        value: Any = _rest.pop("value", UNSET)
        value = PoolMetricsValue.from_dict(value) if isinstance(value, dict) else value
        timestamp: Any = _rest.pop("timestamp", UNSET)
        window: Any = _rest.pop("window", UNSET)
        _result = cls(
            value=value,
            timestamp=timestamp,
            window=window,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
