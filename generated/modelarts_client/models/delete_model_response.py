from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.delete_model_response_failed_list import DeleteModelResponseFailedList


@_attrs_define
class DeleteModelResponse:
    """What became of the models that were to be deleted.

    Attributes:
        delete_success_list (list[str]): IDs of the deleted models.
        delete_failed_list (list[DeleteModelResponseFailedList]): Models that were not deleted, and why.
    """

    delete_success_list: list[str]
    delete_failed_list: list[DeleteModelResponseFailedList]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.delete_model_response_failed_list import DeleteModelResponseFailedList

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.delete_success_list
        if _value is not UNSET:
            _result["delete_success_list"] = _value
        _value = self.delete_failed_list
        if _value is not UNSET:
            _result["delete_failed_list"] = (
                [(item0.to_dict() if isinstance(item0, DeleteModelResponseFailedList) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> DeleteModelResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.delete_model_response_failed_list import DeleteModelResponseFailedList

        _rest: dict[str, Any] = dict(src_dict)
        delete_success_list: Any = _rest.pop("delete_success_list", UNSET)
        delete_failed_list: Any = _rest.pop("delete_failed_list", UNSET)
        delete_failed_list = (
            [
                (DeleteModelResponseFailedList.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in delete_failed_list
            ]
            if isinstance(delete_failed_list, list)
            else delete_failed_list
        )
        _result = cls(
            delete_success_list=delete_success_list,
            delete_failed_list=delete_failed_list,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
