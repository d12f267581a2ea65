from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class Error:
    """Body of an unsuccessful ModelArts call.

    Attributes:
        error_code (str): Code of the error, for example ModelArts.2755; listed under Error Codes in the API
            reference.
        error_msg (str): What went wrong.
        error_solution (str | Unset): What to do about it.
    """

    error_code: str
    error_msg: str
    error_solution: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.error_code
        if _value is not UNSET:
            _result["error_code"] = _value
        _value = self.error_msg
        if _value is not UNSET:
            _result["error_msg"] = _value
        _value = self.error_solution
        if _value is not UNSET:
            _result["error_solution"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Error:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        error_code: Any = _rest.pop("error_code", UNSET)
        error_msg: Any = _rest.pop("error_msg", UNSET)
        error_solution: Any = _rest.pop("error_solution", UNSET)
        _result = cls(
            error_code=error_code,
            error_msg=error_msg,
            error_solution=error_solution,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
