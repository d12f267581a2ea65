from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.pool_metric_table_item import PoolMetricTableItem
    from ..models.resource_metrics_metadata import ResourceMetricsMetadata


@_attrs_define
class PoolMetricsItem:
    """Usage of a pool.

    Attributes:
        table (PoolMetricTableItem): What a pool has and what of it is in use.
        metadata (ResourceMetricsMetadata): What was measured.
    """

    table: PoolMetricTableItem
    metadata: ResourceMetricsMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_metric_table_item import PoolMetricTableItem
        from ..models.resource_metrics_metadata import ResourceMetricsMetadata

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.table
        if _value is not UNSET:
            _result["table"] = _value.to_dict() if isinstance(_value, PoolMetricTableItem) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, ResourceMetricsMetadata) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetricsItem:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_metric_table_item import PoolMetricTableItem
        from ..models.resource_metrics_metadata import ResourceMetricsMetadata

        _rest: dict[str, Any] = dict(src_dict)
        table: Any = _rest.pop("table", UNSET)
        table = PoolMetricTableItem.from_dict(table) if isinstance(table, dict) else table
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = ResourceMetricsMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        _result = cls(
            table=table,
            metadata=metadata,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
