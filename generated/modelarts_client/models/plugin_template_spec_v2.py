from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plugin_template_v2_type import PluginTemplateV2Type
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.plugin_template_version_v2 import PluginTemplateVersionV2


@_attrs_define
class PluginTemplateSpecV2:
    """What a plug-in template of a list is.

    Attributes:
        optional (bool): Whether the plug-in may be left out, by the name of the field; the official SDK says
            the opposite, that true is a plug-in that must be installed.
        versions (list[PluginTemplateVersionV2]): Versions of the plug-in template.
        type_ (PluginTemplateV2Type | Unset): Type of a listed plug-in template: Helm (helm) or CCE (ccePlugin).
        logo_url (str | Unset): URL of the logo.
        description (str | Unset): Description of the plug-in template.
    """

    optional: bool
    versions: list[PluginTemplateVersionV2]
    type_: PluginTemplateV2Type | Unset = UNSET
    logo_url: str | Unset = UNSET
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_version_v2 import PluginTemplateVersionV2

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.optional
        if _value is not UNSET:
            _result["optional"] = _value
        _value = self.versions
        if _value is not UNSET:
            _result["versions"] = (
                [(item0.to_dict() if isinstance(item0, PluginTemplateVersionV2) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.type_
        if _value is not UNSET:
            _result["type"] = _value.value if isinstance(_value, PluginTemplateV2Type) else _value
        _value = self.logo_url
        if _value is not UNSET:
            _result["logoURL"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateSpecV2:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_version_v2 import PluginTemplateVersionV2

        _rest: dict[str, Any] = dict(src_dict)
        optional: Any = _rest.pop("optional", UNSET)
        versions: Any = _rest.pop("versions", UNSET)
        versions = (
            [(PluginTemplateVersionV2.from_dict(item0) if isinstance(item0, dict) else item0) for item0 in versions]
            if isinstance(versions, list)
            else versions
        )
        type_: Any = _rest.pop("type", UNSET)
        type_ = open_enum(PluginTemplateV2Type, type_)
        logo_url: Any = _rest.pop("logoURL", UNSET)
        description: Any = _rest.pop("description", UNSET)
        _result = cls(
            optional=optional,
            versions=versions,
            type_=type_,
            logo_url=logo_url,
            description=description,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
