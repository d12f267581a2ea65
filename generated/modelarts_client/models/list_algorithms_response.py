from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sort_order import SortOrder
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.algorithm_response import AlgorithmResponse


@_attrs_define
class ListAlgorithmsResponse:
    """A page of algorithms.

    Attributes:
        total (int): Number of algorithms of the user.
        count (int): Number of algorithms that meet the conditions.
        items (list[AlgorithmResponse]): The algorithms.
        limit (int | Unset): Most algorithms on a page.
        offset (int | Unset): Number of algorithms skipped.
        sort_by (str | Unset): Field sorted by.
        order (SortOrder | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        group_by (str | Unset): Field grouped by; may be empty.
    """

    total: int
    count: int
    items: list[AlgorithmResponse]
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    sort_by: str | Unset = UNSET
    order: SortOrder | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.algorithm_response import AlgorithmResponse

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.total
        if _value is not UNSET:
            _result["total"] = _value
        _value = self.count
        if _value is not UNSET:
            _result["count"] = _value
        _value = self.items
        if _value is not UNSET:
            _result["items"] = (
                [(item0.to_dict() if isinstance(item0, AlgorithmResponse) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.limit
        if _value is not UNSET:
            _result["limit"] = _value
        _value = self.offset
        if _value is not UNSET:
            _result["offset"] = _value
        _value = self.sort_by
        if _value is not UNSET:
            _result["sort_by"] = _value
        _value = self.order
        if _value is not UNSET:
            _result["order"] = _value.value if isinstance(_value, SortOrder) else _value
        _value = self.group_by
        if _value is not UNSET:
            _result["group_by"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ListAlgorithmsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.algorithm_response import AlgorithmResponse

        _rest: dict[str, Any] = dict(src_dict)
        total: Any = _rest.pop("total", UNSET)
        count: Any = _rest.pop("count", UNSET)
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(AlgorithmResponse.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        limit: Any = _rest.pop("limit", UNSET)
        offset: Any = _rest.pop("offset", UNSET)
        sort_by: Any = _rest.pop("sort_by", UNSET)
        order: Any = _rest.pop("order", UNSET)
        order = open_enum(SortOrder, order)
        group_by: Any = _rest.pop("group_by", UNSET)
        _result = cls(
            total=total,
            count=count,
            items=items,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
