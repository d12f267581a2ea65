from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.resource_metrics_metadata_labels import ResourceMetricsMetadataLabels


@_attrs_define
class ResourceMetricsMetadata:
    """What was measured.

    Attributes:
        name (str): Name of the pool.
        labels (ResourceMetricsMetadataLabels | Unset): Labels of the metrics.
    """

    name: str
    labels: ResourceMetricsMetadataLabels | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.resource_metrics_metadata_labels import ResourceMetricsMetadataLabels

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.labels
        if _value is not UNSET:
            _result["labels"] = _value.to_dict() if isinstance(_value, ResourceMetricsMetadataLabels) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceMetricsMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.resource_metrics_metadata_labels import ResourceMetricsMetadataLabels

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        labels: Any = _rest.pop("labels", UNSET)
        labels = ResourceMetricsMetadataLabels.from_dict(labels) if isinstance(labels, dict) else labels
        _result = cls(
            name=name,
            labels=labels,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
