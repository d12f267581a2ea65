from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_statistics_item import PoolStatisticsItem


@_attrs_define
class ShowPoolStatisticsResponse:
    """Numbers of pools, and when they were counted.

    Attributes:
        statistics (PoolStatisticsItem): Numbers of pools.
        operation_time (str): Time of the count, for example 2022-12-05 11:15:59.329633162 +0000 UTC.
    """

    statistics: PoolStatisticsItem
    operation_time: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_statistics_item import PoolStatisticsItem

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.statistics
        if _value is not UNSET:
            _result["statistics"] = _value.to_dict() if isinstance(_value, PoolStatisticsItem) else _value
        _value = self.operation_time
        if _value is not UNSET:
            _result["operationTime"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowPoolStatisticsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_statistics_item import PoolStatisticsItem

        _rest: dict[str, Any] = dict(src_dict)
        statistics: Any = _rest.pop("statistics", UNSET)
        statistics = PoolStatisticsItem.from_dict(statistics) if isinstance(statistics, dict) else statistics
        operation_time: Any = _rest.pop("operationTime", UNSET)
        _result = cls(
            statistics=statistics,
            operation_time=operation_time,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
