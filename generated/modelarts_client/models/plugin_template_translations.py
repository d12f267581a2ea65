from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import readable

if TYPE_CHECKING:
    from ..models.plugin_template_translation import PluginTemplateTranslation


@_attrs_define
class PluginTemplateTranslations:
    """Texts for the console, by language, for example zh_CN."""

    additional_properties: dict[str, PluginTemplateTranslation] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_translation import PluginTemplateTranslation

        _result: dict[str, Any] = {
            name: (value.to_dict() if isinstance(value, PluginTemplateTranslation) else value)
            for name, value in self.additional_properties.items()
        }
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateTranslations:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_translation import PluginTemplateTranslation

        _rest: dict[str, Any] = dict(src_dict)
        _result = cls()
        _result.additional_properties = {
            name: (PluginTemplateTranslation.from_dict(value) if isinstance(value, dict) else value)
            for name, value in _rest.items()
        }
        return _result

    def __getitem__(self, key: str) -> PluginTemplateTranslation:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
