from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.auto_search_trial_table import AutoSearchTrialTable


@_attrs_define
class ShowAutoSearchTrialsResponse:
    """A page of trials of an auto search job.

    Attributes:
        total (int): Number of trials of the job.
        count (int): Number of trials on this page.
        items (AutoSearchTrialTable): Results of trials, as a table; which columns there are depends on the job.
        limit (int | Unset): Most trials on a page.
        offset (int | Unset): Number of trials skipped.
        group_by (str | Unset): Field grouped by; may be empty.
    """

    total: int
    count: int
    items: AutoSearchTrialTable
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    group_by: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.auto_search_trial_table import AutoSearchTrialTable

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
            _result["items"] = _value.to_dict() if isinstance(_value, AutoSearchTrialTable) else _value
        _value = self.limit
        if _value is not UNSET:
            _result["limit"] = _value
        _value = self.offset
        if _value is not UNSET:
            _result["offset"] = _value
        _value = self.group_by
        if _value is not UNSET:
            _result["group_by"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ShowAutoSearchTrialsResponse:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.auto_search_trial_table import AutoSearchTrialTable

        _rest: dict[str, Any] = dict(src_dict)
        total: Any = _rest.pop("total", UNSET)
        count: Any = _rest.pop("count", UNSET)
        items: Any = _rest.pop("items", UNSET)
        items = AutoSearchTrialTable.from_dict(items) if isinstance(items, dict) else items
        limit: Any = _rest.pop("limit", UNSET)
        offset: Any = _rest.pop("offset", UNSET)
        group_by: Any = _rest.pop("group_by", UNSET)
        _result = cls(
            total=total,
            count=count,
            items=items,
            limit=limit,
            offset=offset,
            group_by=group_by,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
