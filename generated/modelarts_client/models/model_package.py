from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.package_restraint import PackageRestraint
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ModelPackage:
    """A package that a model needs; restraint goes with package_version.

    Attributes:
        package_name (str): Name of the package: no & ! ' " < > and =.
        package_version (str | Unset): Version of the package: no & ! ' " < > and =; the latest when absent or
            blank.
        restraint (PackageRestraint | Unset): How the installed version relates to the given one: the same
            (EXACT), not earlier (ATLEAST), not later (ATMOST).
    """

    package_name: str
    package_version: str | Unset = UNSET
    restraint: PackageRestraint | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.package_name
        if _value is not UNSET:
            _result["package_name"] = _value
        _value = self.package_version
        if _value is not UNSET:
            _result["package_version"] = _value
        _value = self.restraint
        if _value is not UNSET:
            _result["restraint"] = _value.value if isinstance(_value, PackageRestraint) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelPackage:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        package_name: Any = _rest.pop("package_name", UNSET)
        package_version: Any = _rest.pop("package_version", UNSET)
        restraint: Any = _rest.pop("restraint", UNSET)
        restraint = open_enum(PackageRestraint, restraint)
        _result = cls(
            package_name=package_name,
            package_version=package_version,
            restraint=restraint,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
