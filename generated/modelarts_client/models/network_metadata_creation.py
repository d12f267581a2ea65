from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.network_metadata_labels import NetworkMetadataLabels


@_attrs_define
class NetworkMetadataCreation:
    """Metadata of a new network.

    Attributes:
        labels (NetworkMetadataLabels): Labels of a network.
    """

    labels: NetworkMetadataLabels
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_metadata_labels import NetworkMetadataLabels

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.labels
        if _value is not UNSET:
            _result["labels"] = _value.to_dict() if isinstance(_value, NetworkMetadataLabels) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkMetadataCreation:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_metadata_labels import NetworkMetadataLabels

        _rest: dict[str, Any] = dict(src_dict)
        labels: Any = _rest.pop("labels", UNSET)
        labels = NetworkMetadataLabels.from_dict(labels) if isinstance(labels, dict) else labels
        _result = cls(
            labels=labels,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
