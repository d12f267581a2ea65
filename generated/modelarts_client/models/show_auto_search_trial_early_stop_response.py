from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class ShowAutoSearchTrialEarlyStopResponse:
    """The trial that was stopped.

    Attributes:
        earlystop_trial (str): ID of the trial.
    """

    earlystop_trial: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.earlystop_trial
        if _value is not UNSET:
            _result["earlystop_trial"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowAutoSearchTrialEarlyStopResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        earlystop_trial: Any = _rest.pop("earlystop_trial", UNSET)
        _result = cls(
            earlystop_trial=earlystop_trial,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
