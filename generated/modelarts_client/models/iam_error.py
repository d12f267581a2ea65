from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.iam_error_detail import IamErrorDetail


@_attrs_define
class IamError:
    """Body of an unsuccessful IAM call: either the Keystone form (error) or the flat form (error_code and error_msg).

    Attributes:
        error (IamErrorDetail | Unset): Details of an error in the Keystone form.
        error_code (str | Unset): Code of the error, for example IAM.0001.
        error_msg (str | Unset): What went wrong.
    """

    error: IamErrorDetail | Unset = UNSET
    error_code: str | Unset = UNSET
    error_msg: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.iam_error_detail import IamErrorDetail

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.error
        if _value is not UNSET:
            _result["error"] = _value.to_dict() if isinstance(_value, IamErrorDetail) else _value
        _value = self.error_code
        if _value is not UNSET:
            _result["error_code"] = _value
        _value = self.error_msg
        if _value is not UNSET:
            _result["error_msg"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> IamError:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.iam_error_detail import IamErrorDetail

        _rest: dict[str, Any] = dict(src_dict)
        error: Any = _rest.pop("error", UNSET)
        error = IamErrorDetail.from_dict(error) if isinstance(error, dict) else error
        error_code: Any = _rest.pop("error_code", UNSET)
        error_msg: Any = _rest.pop("error_msg", UNSET)
        _result = cls(
            error=error,
            error_code=error_code,
            error_msg=error_msg,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
