from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_parameters import PluginTemplateParameters


@_attrs_define
class PluginTemplateInputs:
    """What can be set when a plug-in is installed; depends on the plug-in.

    Attributes:
        parameters (PluginTemplateParameters | Unset): Parameters of a plug-in; those called flavor1, flavor2
            and so on are sizes to choose from.
    """

    parameters: PluginTemplateParameters | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_parameters import PluginTemplateParameters

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.parameters
        if _value is not UNSET:
            _result["parameters"] = _value.to_dict() if isinstance(_value, PluginTemplateParameters) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateInputs:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_parameters import PluginTemplateParameters

        _rest: dict[str, Any] = dict(src_dict)
        parameters: Any = _rest.pop("parameters", UNSET)
        parameters = PluginTemplateParameters.from_dict(parameters) if isinstance(parameters, dict) else parameters
        _result = cls(
            parameters=parameters,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
