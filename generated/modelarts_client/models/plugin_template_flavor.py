from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable

if TYPE_CHECKING:
    from ..models.plugin_template_flavor_resource import PluginTemplateFlavorResource


@_attrs_define
class PluginTemplateFlavor:
    """A size of a plug-in.

    Attributes:
        name (str): Name of the size, for example HA.
        description (str | Unset): Description of the size.
        is_default (bool | Unset): Whether the size is taken when none is chosen.
        replicas (int | Unset): Number of instances.
        resources (list[PluginTemplateFlavorResource] | Unset): What each component takes.
        size (str | Unset): Kind of the size, for example large, small or custom.
    """

    name: str
    description: str | Unset = UNSET
    is_default: bool | Unset = UNSET
    replicas: int | Unset = UNSET
    resources: list[PluginTemplateFlavorResource] | Unset = UNSET
    size: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_flavor_resource import PluginTemplateFlavorResource

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.is_default
        if _value is not UNSET:
            _result["is_default"] = _value
        _value = self.replicas
        if _value is not UNSET:
            _result["replicas"] = _value
        _value = self.resources
        if _value is not UNSET:
            _result["resources"] = (
                [(item0.to_dict() if isinstance(item0, PluginTemplateFlavorResource) else item0) for item0 in _value]
                if isinstance(_value, list)
                else _value
            )
        _value = self.size
        if _value is not UNSET:
            _result["size"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplateFlavor:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_flavor_resource import PluginTemplateFlavorResource

        _rest: dict[str, Any] = dict(src_dict)
        name: Any = _rest.pop("name", UNSET)
        description: Any = _rest.pop("description", UNSET)
        is_default: Any = _rest.pop("is_default", UNSET)
        replicas: Any = _rest.pop("replicas", UNSET)
        resources: Any = _rest.pop("resources", UNSET)
        resources = (
            [
                (PluginTemplateFlavorResource.from_dict(item0) if isinstance(item0, dict) else item0)
                for item0 in resources
            ]
            if isinstance(resources, list)
            else resources
        )
        size: Any = _rest.pop("size", UNSET)
        _result = cls(
            name=name,
            description=description,
            is_default=is_default,
            replicas=replicas,
            resources=resources,
            size=size,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
