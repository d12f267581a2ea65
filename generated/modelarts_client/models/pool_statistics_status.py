from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class PoolStatisticsStatus:
    """Numbers of pools by their state.

    Attributes:
        creating (int): Number of pools that are being created.
        created (int): Number of pools that were created.
        failed (int): Number of pools that could not be created in the last 3 days, at most 500.
        pending (int): Number of pools that wait, mostly for a payment.
        deleting (int | Unset): Number of pools that are being deleted.
    """

    creating: int
    created: int
    failed: int
    pending: int
    deleting: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.creating
        if _value is not UNSET:
            _result["creating"] = _value
        _value = self.created
        if _value is not UNSET:
            _result["created"] = _value
        _value = self.failed
        if _value is not UNSET:
            _result["failed"] = _value
        _value = self.pending
        if _value is not UNSET:
            _result["pending"] = _value
        _value = self.deleting
        if _value is not UNSET:
            _result["deleting"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PoolStatisticsStatus:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        creating: Any = _rest.pop("creating", UNSET)
        created: Any = _rest.pop("created", UNSET)
        failed: Any = _rest.pop("failed", UNSET)
        pending: Any = _rest.pop("pending", UNSET)
        deleting: Any = _rest.pop("deleting", UNSET)
        _result = cls(
            creating=creating,
            created=created,
            failed=failed,
            pending=pending,
            deleting=deleting,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
