from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ModelMetrics:
    """Precision of a model.

    Attributes:
        f1 (float | Unset): F1 score, the harmonic mean of recall and precision.
        recall (float | Unset): Recall.
        precision (float | Unset): Precision.
        accuracy (float | Unset): Accuracy.
    """

    f1: float | Unset = UNSET
    recall: float | Unset = UNSET
    precision: float | Unset = UNSET
    accuracy: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.f1
        if _value is not UNSET:
            _result["f1"] = _value
        _value = self.recall
        if _value is not UNSET:
            _result["recall"] = _value
        _value = self.precision
        if _value is not UNSET:
            _result["precision"] = _value
        _value = self.accuracy
        if _value is not UNSET:
            _result["accuracy"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelMetrics:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        f1: Any = _rest.pop("f1", UNSET)
        recall: Any = _rest.pop("recall", UNSET)
        precision: Any = _rest.pop("precision", UNSET)
        accuracy: Any = _rest.pop("accuracy", UNSET)
        _result = cls(
            f1=f1,
            recall=recall,
            precision=precision,
            accuracy=accuracy,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
