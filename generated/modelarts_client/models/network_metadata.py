from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.network_metadata_annotations import NetworkMetadataAnnotations
    from ..models.network_metadata_labels import NetworkMetadataLabels


@_attrs_define
class NetworkMetadata:
    """Identity of a network.

    Attributes:
        name (str): Name of a network that the service makes: lowercase letters, digits and hyphens; it begins
            with a letter and does not end with a hyphen.
        creation_timestamp (str): When the network was created, in UTC, for example 2021-11-01T03:49:41Z.
        labels (NetworkMetadataLabels): Labels of a network.
        deletion_timestamp (str | Unset): When the deletion of the network began, in UTC.
        annotations (NetworkMetadataAnnotations | Unset): Annotations of a network.
    """

    name: str
    creation_timestamp: str
    labels: NetworkMetadataLabels
    deletion_timestamp: str | Unset = UNSET
    annotations: NetworkMetadataAnnotations | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.network_metadata_annotations import NetworkMetadataAnnotations
        from ..models.network_metadata_labels import NetworkMetadataLabels

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.creation_timestamp
        if _value is not UNSET:
            _result["creationTimestamp"] = _value
        _value = self.labels
        if _value is not UNSET:
            _result["labels"] = _value.to_dict() if isinstance(_value, NetworkMetadataLabels) else _value
        _value = self.deletion_timestamp
        if _value is not UNSET:
            _result["deletionTimestamp"] = _value
        _value = self.annotations
        if _value is not UNSET:
            _result["annotations"] = _value.to_dict() if isinstance(_value, NetworkMetadataAnnotations) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> NetworkMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.network_metadata_annotations import NetworkMetadataAnnotations
        from ..models.network_metadata_labels import NetworkMetadataLabels

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        creation_timestamp: Any = _rest.pop("creationTimestamp", UNSET)
        labels: Any = _rest.pop("labels", UNSET)
        labels = NetworkMetadataLabels.from_dict(labels) if isinstance(labels, dict) else labels
        deletion_timestamp: Any = _rest.pop("deletionTimestamp", UNSET)
        annotations: Any = _rest.pop("annotations", UNSET)
        annotations = (
            NetworkMetadataAnnotations.from_dict(annotations) if isinstance(annotations, dict) else annotations
        )
        _result = cls(
            name=name,
            creation_timestamp=creation_timestamp,
            labels=labels,
            deletion_timestamp=deletion_timestamp,
            annotations=annotations,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
