from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ResourceFlavorLabel:
    """Labels of a flavor.

    Attributes:
        os_modelarts_scope (str | Unset): Types of jobs that the flavor is for, joined by full stops.
        os_modelarts_flavor_baremetal (str | Unset): The text true for a bare metal server.
        os_modelarts_flavor_localdisk (str | Unset): The text true when there are local disks.
    """

    os_modelarts_scope: str | Unset = UNSET
    os_modelarts_flavor_baremetal: str | Unset = UNSET
    os_modelarts_flavor_localdisk: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.os_modelarts_scope
        if _value is not UNSET:
            _result["os.modelarts/scope"] = _value
        _value = self.os_modelarts_flavor_baremetal
        if _value is not UNSET:
            _result["os.modelarts.flavor/baremetal"] = _value
        _value = self.os_modelarts_flavor_localdisk
        if _value is not UNSET:
            _result["os.modelarts.flavor/localdisk"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ResourceFlavorLabel:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        os_modelarts_scope: Any = _rest.pop("os.modelarts/scope", UNSET)
        os_modelarts_flavor_baremetal: Any = _rest.pop("os.modelarts.flavor/baremetal", UNSET)
        os_modelarts_flavor_localdisk: Any = _rest.pop("os.modelarts.flavor/localdisk", UNSET)
        _result = cls(
            os_modelarts_scope=os_modelarts_scope,
            os_modelarts_flavor_baremetal=os_modelarts_flavor_baremetal,
            os_modelarts_flavor_localdisk=os_modelarts_flavor_localdisk,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
