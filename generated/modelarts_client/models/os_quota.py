from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, readable

if TYPE_CHECKING:
    from ..models.os_resource_quota import OsResourceQuota


@_attrs_define
class OsQuota:
    """Quotas by kind of resource.

    Attributes:
        resources (list[OsResourceQuota]): The quotas, one for each kind of resource.
    """

    resources: list[OsResourceQuota]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.os_resource_quota import OsResourceQuota

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.resources
        if _value is not UNSET:
            _result["resources"] = (
                [(item0.to_dict() if isinstance(item0, OsResourceQuota) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> OsQuota:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.os_resource_quota import OsResourceQuota

        _rest: dict[str, Any] = dict(src_dict)
        resources: Any = _rest.pop("resources", UNSET)
        resources = (
            [(OsResourceQuota.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in resources]
            if isinstance(resources, list)
            else resources
        )
        _result = cls(
            resources=resources,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
