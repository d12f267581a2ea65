from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_meta_annotations import PoolMetaAnnotations
    from ..models.pool_meta_labels import PoolMetaLabels


@_attrs_define
class PoolMetadata:
    """Name, times, labels and annotations of a pool.

    Attributes:
        name (str): Name of a pool that the service makes: lowercase letters, digits and hyphens; it begins with
            a letter and does not end with a hyphen.
        creation_timestamp (str): When the pool was created, for example 2021-11-01T03:49:41Z.
        labels (PoolMetaLabels): Labels of a pool.
        deletion_timestamp (str | Unset): When the deletion of the pool began; in the answer to a deletion.
        annotations (PoolMetaAnnotations | Unset): Annotations of a pool.
    """

    name: str
    creation_timestamp: str
    labels: PoolMetaLabels
    deletion_timestamp: str | Unset = UNSET
    annotations: PoolMetaAnnotations | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_meta_annotations import PoolMetaAnnotations
        from ..models.pool_meta_labels import PoolMetaLabels

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
            _result["labels"] = _value.to_dict() if isinstance(_value, PoolMetaLabels) else _value
        _value = self.deletion_timestamp
        if _value is not UNSET:
            _result["deletionTimestamp"] = _value
        _value = self.annotations
        if _value is not UNSET:
            _result["annotations"] = _value.to_dict() if isinstance(_value, PoolMetaAnnotations) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetadata:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_meta_annotations import PoolMetaAnnotations
        from ..models.pool_meta_labels import PoolMetaLabels

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        creation_timestamp: Any = _rest.pop("creationTimestamp", UNSET)
        labels: Any = _rest.pop("labels", UNSET)
        labels = PoolMetaLabels.from_dict(labels) if isinstance(labels, dict) else labels
        deletion_timestamp: Any = _rest.pop("deletionTimestamp", UNSET)
        annotations: Any = _rest.pop("annotations", UNSET)
        annotations = PoolMetaAnnotations.from_dict(annotations) if isinstance(annotations, dict) else annotations
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
