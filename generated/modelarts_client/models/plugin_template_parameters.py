from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_parameters_custom import PluginTemplateParametersCustom


@_attrs_define
class PluginTemplateParameters:
    """Parameters of a plug-in; those called flavor1, flavor2 and so on are sizes to choose from.

    Attributes:
        custom (PluginTemplateParametersCustom | Unset): Settings of the plug-in with their defaults; each plug-
            in has its own.
    """

    custom: PluginTemplateParametersCustom | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_parameters_custom import PluginTemplateParametersCustom

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.custom
        if _value is not UNSET:
            _result["custom"] = _value.to_dict() if isinstance(_value, PluginTemplateParametersCustom) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateParameters:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_parameters_custom import PluginTemplateParametersCustom

        _rest: dict[str, Any] = dict(src_dict)
        custom: Any = _rest.pop("custom", UNSET)
        custom = PluginTemplateParametersCustom.from_dict(custom) if isinstance(custom, dict) else custom
        _result = cls(
            custom=custom,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
