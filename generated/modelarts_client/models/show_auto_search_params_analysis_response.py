from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable


@_attrs_define
class ShowAutoSearchParamsAnalysisResponse:
    """How much each hyperparameter matters, as a table.

    Attributes:
        header (list[str]): Names of the columns.
        data (list[list[str]]): Rows, one for each hyperparameter, for example batch_size and 0.2443/0.3867.
    """

    header: list[str]
    data: list[list[str]]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.header
        if _value is not UNSET:
            _result["header"] = _value
        _value = self.data
        if _value is not UNSET:
            _result["data"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowAutoSearchParamsAnalysisResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        header: Any = _rest.pop("header", UNSET)
        data: Any = _rest.pop("data", UNSET)
        _result = cls(
            header=header,
            data=data,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
