from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_inputs import PluginTemplateInputs
    from ..models.plugin_template_translations import PluginTemplateTranslations


@_attrs_define
class PluginTemplateVersionV2:
    """A version of a plug-in template.

    Attributes:
        version (str | Unset): Version number, for example 1.6.63.
        creation_timestamp (str | Unset): When the version was created, in UTC.
        inputs (PluginTemplateInputs | Unset): What can be set when a plug-in is installed; depends on the plug-
            in.
        translate (PluginTemplateTranslations | Unset): Texts for the console, by language, for example zh_CN.
        description (str | Unset): Description of the version.
        detail (str | Unset): Details of the version.
    """

    version: str | Unset = UNSET
    creation_timestamp: str | Unset = UNSET
    inputs: PluginTemplateInputs | Unset = UNSET
    translate: PluginTemplateTranslations | Unset = UNSET
    description: str | Unset = UNSET
    detail: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_inputs import PluginTemplateInputs
        from ..models.plugin_template_translations import PluginTemplateTranslations

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.version
        if _value is not UNSET:
            _result["version"] = _value
        _value = self.creation_timestamp
        if _value is not UNSET:
            _result["creationTimestamp"] = _value
        _value = self.inputs
        if _value is not UNSET:
            _result["inputs"] = _value.to_dict() if isinstance(_value, PluginTemplateInputs) else _value
        _value = self.translate
        if _value is not UNSET:
            _result["translate"] = _value.to_dict() if isinstance(_value, PluginTemplateTranslations) else _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.detail
        if _value is not UNSET:
            _result["detail"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateVersionV2:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_inputs import PluginTemplateInputs
        from ..models.plugin_template_translations import PluginTemplateTranslations

        _rest: dict[str, Any] = dict(src_dict)
        version: Any = _rest.pop("version", UNSET)
        creation_timestamp: Any = _rest.pop("creationTimestamp", UNSET)
        inputs: Any = _rest.pop("inputs", UNSET)
        inputs = PluginTemplateInputs.from_dict(inputs) if isinstance(inputs, dict) else inputs
        translate: Any = _rest.pop("translate", UNSET)
        translate = PluginTemplateTranslations.from_dict(translate) if isinstance(translate, dict) else translate
        description: Any = _rest.pop("description", UNSET)
        detail: Any = _rest.pop("detail", UNSET)
        _result = cls(
            version=version,
            creation_timestamp=creation_timestamp,
            inputs=inputs,
            translate=translate,
            description=description,
            detail=detail,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
