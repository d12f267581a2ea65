from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.service_specification import ServiceSpecification


@_attrs_define
class ShowServiceSpecificationsResponse:
    """A page of specifications that services can use.

    Attributes:
        total_count (int): Number of specifications.
        count (int): Number of specifications on the page.
        specifications (list[ServiceSpecification]): The specifications.
    """

    total_count: int
    count: int
    specifications: list[ServiceSpecification]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.service_specification import ServiceSpecification

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.total_count
        if _value is not UNSET:
            _result["total_count"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.specifications
        if _value is not UNSET:
            _result["specifications"] = (
                [(item0.to_dict() if isinstance(item0, ServiceSpecification) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowServiceSpecificationsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.service_specification import ServiceSpecification

        _rest: dict[str, Any] = dict(src_dict)
        total_count: Any = _rest.pop("total_count", UNSET)
        count: Any = _rest.pop("count", UNSET)
        specifications: Any = _rest.pop("specifications", UNSET)
        specifications = (
            [(ServiceSpecification.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in specifications]
            if isinstance(specifications, list)
            else specifications
        )
        _result = cls(
            total_count=total_count,
            count=count,
            specifications=specifications,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
