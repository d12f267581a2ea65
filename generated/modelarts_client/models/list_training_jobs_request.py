from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sort_order import SortOrder
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.job_filter import JobFilter


@_attrs_define
class ListTrainingJobsRequest:
    """Search for training jobs.

    Attributes:
        offset (int | Unset): Number of jobs to skip.
        limit (int | Unset): Most jobs to return.
        sort_by (str | Unset): Field to sort by. Default: 'create_time'.
        order (SortOrder | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        group_by (str | Unset): Field to group by.
        filters (list[JobFilter] | Unset): Conditions; a job must meet all of them.
    """

    offset: int | Unset = UNSET
    limit: int | Unset = UNSET
    sort_by: str | Unset = "create_time"
    order: SortOrder | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
    filters: list[JobFilter] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_filter import JobFilter

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.offset
        if _value is not UNSET:
            _result["offset"] = _value
        _value = self.limit
        if _value is not UNSET:
            _result["limit"] = _value
        _value = self.sort_by
        if _value is not UNSET:
            _result["sort_by"] = _value
        _value = self.order
        if _value is not UNSET:
            _result["order"] = _value.value if isinstance(_value, SortOrder) else _value
        _value = self.group_by
        if _value is not UNSET:
            _result["group_by"] = _value
        _value = self.filters
        if _value is not UNSET:
            _result["filters"] = (
                [(item0.to_dict() if isinstance(item0, JobFilter) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ListTrainingJobsRequest:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_filter import JobFilter

        _rest: dict[str, Any] = dict(src_dict)
        offset: Any = _rest.pop("offset", UNSET)
        limit: Any = _rest.pop("limit", UNSET)
        sort_by: Any = _rest.pop("sort_by", UNSET)
        order: Any = _rest.pop("order", UNSET)
        order = open_enum(SortOrder, order)
        group_by: Any = _rest.pop("group_by", UNSET)
        filters: Any = _rest.pop("filters", UNSET)
        filters = (
            [(JobFilter.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in filters]
            if isinstance(filters, list)
            else filters
        )
        _result = cls(
            offset=offset,
            limit=limit,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            filters=filters,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
