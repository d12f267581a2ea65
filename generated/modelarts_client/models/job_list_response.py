from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sort_order import SortOrder
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.job_response import JobResponse


@_attrs_define
class JobListResponse:
    """A page of training jobs.

    Attributes:
        total (int): Number of jobs of the user.
        count (int): Number of jobs that meet the conditions.
        items (list[JobResponse]): The jobs.
        limit (int | Unset): Most jobs on a page, 1 to 50.
        offset (int | Unset): Number of jobs skipped.
        sort_by (str | Unset): Field sorted by.
        order (SortOrder | Unset): Direction of sorting: asc is ascending, desc is descending. Default:
            SortOrder.DESC.
        group_by (str | Unset): Field grouped by.
        workspace_id (str | Unset): Workspace of the jobs. Default: '0'.
        ai_project (str | Unset): AI project of the jobs. Default: 'default-ai-project'.
    """

    total: int
    count: int
    items: list[JobResponse]
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    sort_by: str | Unset = UNSET
    order: SortOrder | Unset = SortOrder.DESC
    group_by: str | Unset = UNSET
    workspace_id: str | Unset = "0"
    ai_project: str | Unset = "default-ai-project"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.job_response import JobResponse

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
                [(item0.to_dict() if isinstance(item0, JobResponse) else item0) for item0 in _value]
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
        _value = self.workspace_id
        if _value is not UNSET:
            _result["workspace_id"] = _value
        _value = self.ai_project
        if _value is not UNSET:
            _result["ai_project"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> JobListResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.job_response import JobResponse

        _rest: dict[str, Any] = dict(src_dict)
        total: Any = _rest.pop("total", UNSET)
        count: Any = _rest.pop("count", UNSET)
        items: Any = _rest.pop("items", UNSET)
        items = (
            [(JobResponse.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in items]
            if isinstance(items, list)
            else items
        )
        limit: Any = _rest.pop("limit", UNSET)
        offset: Any = _rest.pop("offset", UNSET)
        sort_by: Any = _rest.pop("sort_by", UNSET)
        order: Any = _rest.pop("order", UNSET)
        order = open_enum(SortOrder, order)
        group_by: Any = _rest.pop("group_by", UNSET)
        workspace_id: Any = _rest.pop("workspace_id", UNSET)
        ai_project: Any = _rest.pop("ai_project", UNSET)
        _result = cls(
            total=total,
            count=count,
            items=items,
            limit=limit,
            offset=offset,
            sort_by=sort_by,
            order=order,
            group_by=group_by,
            workspace_id=workspace_id,
            ai_project=ai_project,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
