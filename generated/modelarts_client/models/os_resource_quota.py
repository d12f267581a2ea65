from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.os_quota_resource_type import OsQuotaResourceType
from ..types import UNSET, open_enum, readable


@_attrs_define
class OsResourceQuota:
    """Quota of a kind of resource.

    Attributes:
        type_ (OsQuotaResourceType): Kind of resource that has a quota.
        quota (int | str): Most resources of this kind.
        used (int | str): Number of resources of this kind in use.
    """

    type_: OsQuotaResourceType
    quota: int | str
    used: int | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, OsQuotaResourceType) else _value
        _value = self.quota
        if _value is not UNSET:
            _result["quota"] = _value
        _value = self.used
        if _value is not UNSET:
            _result["used"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> OsResourceQuota:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(OsQuotaResourceType, type_)
        quota: Any = _rest.pop("quota", UNSET)
        used: Any = _rest.pop("used", UNSET)
        _result = cls(
            type_=type_,
            quota=quota,
            used=used,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
