from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class AutoSearchTrialConfig:
    """Hyperparameters of a trial by name, and again with param/ before the name.

    Attributes:
        trial_index (int | Unset): Number of the trial, from 0.
    """

    trial_index: int | Unset = UNSET
    additional_properties: dict[str, float | str] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.trial_index
        if _value is not UNSET:
            _result["trial_index"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AutoSearchTrialConfig:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        trial_index: Any = _rest.pop("trial_index", UNSET)
        _result = cls(
            trial_index=trial_index,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> float | str:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
