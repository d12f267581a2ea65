from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.pool_annotations_update import PoolAnnotationsUpdate
    from ..models.pool_labels_update import PoolLabelsUpdate


@_attrs_define
class PoolMetadataUpdate:
    """Changes of the labels and annotations of a pool.

    Attributes:
        labels (PoolLabelsUpdate | Unset): Changes of the labels of a pool.
        annotations (PoolAnnotationsUpdate | Unset): Changes of the annotations of a pool.
    """

    labels: PoolLabelsUpdate | Unset = UNSET
    annotations: PoolAnnotationsUpdate | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.pool_annotations_update import PoolAnnotationsUpdate
        from ..models.pool_labels_update import PoolLabelsUpdate

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.labels
        if _value is not UNSET:
            _result["labels"] = _value.to_dict() if isinstance(_value, PoolLabelsUpdate) else _value
        _value = self.annotations
        if _value is not UNSET:
            _result["annotations"] = _value.to_dict() if isinstance(_value, PoolAnnotationsUpdate) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolMetadataUpdate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.pool_annotations_update import PoolAnnotationsUpdate
        from ..models.pool_labels_update import PoolLabelsUpdate

        _rest: dict[str, Any] = dict(src_dict)
        labels: Any = _rest.pop("labels", UNSET)
        labels = PoolLabelsUpdate.from_dict(labels) if isinstance(labels, dict) else labels
        annotations: Any = _rest.pop("annotations", UNSET)
        annotations = PoolAnnotationsUpdate.from_dict(annotations) if isinstance(annotations, dict) else annotations
        _result = cls(
            labels=labels,
            annotations=annotations,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
