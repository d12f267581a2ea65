from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.metric_name import MetricName
from ..types import UNSET, open_enum, readable


@_attrs_define
class JobMetric:
    """Course of a runtime metric.

    Attributes:
        metric (MetricName): Runtime metric: usage of CPU, memory, GPU, GPU memory, NPU and NPU memory.
        value (list[float]): Averages over each minute, apparently in percent; the example has -1 where nothing
            was measured.
    """

    metric: MetricName
    value: list[float]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.metric
        if _value is not UNSET:
            _result["metric"] = _value.value if isinstance(_value, MetricName) else _value
        _value = self.value
        if _value is not UNSET:
            _result["value"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobMetric:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        metric: Any = _rest.pop("metric", UNSET)
        metric = open_enum(MetricName, metric)
        value: Any = _rest.pop("value", UNSET)
        _result = cls(
            metric=metric,
            value=value,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
