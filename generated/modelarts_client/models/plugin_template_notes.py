from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_components import PluginTemplateComponents


@_attrs_define
class PluginTemplateNotes:
    """Texts about a version of a plug-in template.

    Attributes:
        change_log (str | Unset): What changed in the version.
        components (PluginTemplateComponents | Unset): Components of a plug-in, by name.
        description (str | Unset): What the plug-in does.
    """

    change_log: str | Unset = UNSET
    components: PluginTemplateComponents | Unset = UNSET
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_components import PluginTemplateComponents

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.change_log
        if _value is not UNSET:
            _result["changeLog"] = _value
        _value = self.components
        if _value is not UNSET:
            _result["components"] = _value.to_dict() if isinstance(_value, PluginTemplateComponents) else _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateNotes:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_components import PluginTemplateComponents

        _rest: dict[str, Any] = dict(src_dict)
        change_log: Any = _rest.pop("changeLog", UNSET)
        components: Any = _rest.pop("components", UNSET)
        components = PluginTemplateComponents.from_dict(components) if isinstance(components, dict) else components
        description: Any = _rest.pop("description", UNSET)
        _result = cls(
            change_log=change_log,
            components=components,
            description=description,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
