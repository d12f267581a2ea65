from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.package_installer import PackageInstaller
from ..types import UNSET, open_enum, readable

if TYPE_CHECKING:
    from ..models.model_package import ModelPackage


@_attrs_define
class ModelDependencies:
    """Packages that one installer installs.

    Attributes:
        installer (PackageInstaller): Program that installs packages; pip only.
        packages (list[ModelPackage]): The packages.
    """

    installer: PackageInstaller
    packages: list[ModelPackage]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.model_package import ModelPackage

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.installer
        if _value is not UNSET:
            _result["installer"] = _value.value if isinstance(_value, PackageInstaller) else _value
        _value = self.packages
        if _value is not UNSET:
            _result["packages"] = (
                [(item0.to_dict() if isinstance(item0, ModelPackage) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ModelDependencies:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.model_package import ModelPackage

        _rest: dict[str, Any] = dict(src_dict)
        installer: Any = _rest.pop("installer", UNSET)
        installer = open_enum(PackageInstaller, installer)
        packages: Any = _rest.pop("packages", UNSET)
        packages = (
            [(ModelPackage.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in packages]
            if isinstance(packages, list)
            else packages
        )
        _result = cls(
            installer=installer,
            packages=packages,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
