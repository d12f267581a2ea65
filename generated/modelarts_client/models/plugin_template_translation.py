from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_notes import PluginTemplateNotes
    from ..models.plugin_template_texts import PluginTemplateTexts


@_attrs_define
class PluginTemplateTranslation:
    """Texts for the console in one language.

    Attributes:
        description (PluginTemplateTexts | Unset): Texts by the path of the parameter that they describe,
            nested, joined by dots, or both.
        key (None | str | Unset): Key of the texts.
        plugintemplate (PluginTemplateNotes | Unset): Texts about a version of a plug-in template.
    """

    description: PluginTemplateTexts | Unset = UNSET
    key: None | str | Unset = UNSET
    plugintemplate: PluginTemplateNotes | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_notes import PluginTemplateNotes
        from ..models.plugin_template_texts import PluginTemplateTexts

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value.to_dict() if isinstance(_value, PluginTemplateTexts) else _value
        _value = self.key
        if _value is not UNSET:
            _result["key"] = _value
        _value = self.plugintemplate
        if _value is not UNSET:
            _result["plugintemplate"] = _value.to_dict() if isinstance(_value, PluginTemplateNotes) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateTranslation:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_notes import PluginTemplateNotes
        from ..models.plugin_template_texts import PluginTemplateTexts

        _rest: dict[str, Any] = dict(src_dict)
        description: Any = _rest.pop("description", UNSET)
        description = PluginTemplateTexts.from_dict(description) if isinstance(description, dict) else description
        key: Any = _rest.pop("key", UNSET)
        plugintemplate: Any = _rest.pop("plugintemplate", UNSET)
        plugintemplate = (
            PluginTemplateNotes.from_dict(plugintemplate) if isinstance(plugintemplate, dict) else plugintemplate
        )
        _result = cls(
            description=description,
            key=key,
            plugintemplate=plugintemplate,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
