from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plugin_template_type import PluginTemplateType
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.plugin_template_versions import PluginTemplateVersions


@_attrs_define
class PluginTemplateSpec:
    """What a plug-in template is.

    Attributes:
        type_ (PluginTemplateType): Type of a plug-in template.
        description (str): Description of the plug-in template.
        versions (PluginTemplateVersions | Unset): Versions of a plug-in template, by version number.
    """

    type_: PluginTemplateType
    description: str
    versions: PluginTemplateVersions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_versions import PluginTemplateVersions

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, PluginTemplateType) else _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.versions
        if _value is not UNSET:
            _result["versions"] = _value.to_dict() if isinstance(_value, PluginTemplateVersions) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateSpec:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_versions import PluginTemplateVersions

        _rest: dict[str, Any] = dict(src_dict)
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(PluginTemplateType, type_)
        description: Any = _rest.pop("description", UNSET)
        versions: Any = _rest.pop("versions", UNSET)
        versions = PluginTemplateVersions.from_dict(versions) if isinstance(versions, dict) else versions
        _result = cls(
            type_=type_,
            description=description,
            versions=versions,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
