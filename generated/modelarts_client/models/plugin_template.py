from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.plugin_template_kind import PluginTemplateKind
from ..models.resource_api_version_v1 import ResourceApiVersionV1
from ..types import UNSET, Unset, open_enum, readable

if TYPE_CHECKING:
    from ..models.plugin_template_metadata import PluginTemplateMetadata
    from ..models.plugin_template_spec import PluginTemplateSpec
    from ..models.plugin_template_versions import PluginTemplateVersions


@_attrs_define
class PluginTemplate:
    """A plug-in template.

    Attributes:
        api_version (ResourceApiVersionV1): Version of the interface of networks, resource flavors and single
            plug-in templates.
        kind (PluginTemplateKind): Type of a plug-in template as a resource.
        metadata (PluginTemplateMetadata): Identity of a plug-in template.
        spec (PluginTemplateSpec): What a plug-in template is.
        versions (PluginTemplateVersions | Unset): Versions of a plug-in template, by version number.
    """

    api_version: ResourceApiVersionV1
    kind: PluginTemplateKind
    metadata: PluginTemplateMetadata
    spec: PluginTemplateSpec
    versions: PluginTemplateVersions | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        from ..models.plugin_template_metadata import PluginTemplateMetadata
        from ..models.plugin_template_spec import PluginTemplateSpec
        from ..models.plugin_template_versions import PluginTemplateVersions

        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.api_version
        if _value is not UNSET:
            _result["apiVersion"] = _value.value if isinstance(_value, ResourceApiVersionV1) else _value
        _value = self.kind
        if _value is not UNSET:
            _result["kind"] = _value.value if isinstance(_value, PluginTemplateKind) else _value
        _value = self.metadata
        if _value is not UNSET:
            _result["metadata"] = _value.to_dict() if isinstance(_value, PluginTemplateMetadata) else _value
        _value = self.spec
        if _value is not UNSET:
            _result["spec"] = _value.to_dict() if isinstance(_value, PluginTemplateSpec) else _value
        _value = self.versions
        if _value is not UNSET:
            _result["versions"] = _value.to_dict() if isinstance(_value, PluginTemplateVersions) else _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PluginTemplate:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        from ..models.plugin_template_metadata import PluginTemplateMetadata
        from ..models.plugin_template_spec import PluginTemplateSpec
        from ..models.plugin_template_versions import PluginTemplateVersions

        _rest: dict[str, Any] = dict(src_dict)
        api_version: Any = _rest.pop("apiVersion", UNSET)
        api_version = open_enum(ResourceApiVersionV1, api_version)
        kind: Any = _rest.pop("kind", UNSET)
        kind = open_enum(PluginTemplateKind, kind)
        metadata: Any = _rest.pop("metadata", UNSET)
        metadata = PluginTemplateMetadata.from_dict(metadata) if isinstance(metadata, dict) else metadata
        spec: Any = _rest.pop("spec", UNSET)
        spec = PluginTemplateSpec.from_dict(spec) if isinstance(spec, dict) else spec
        versions: Any = _rest.pop("versions", UNSET)
        versions = PluginTemplateVersions.from_dict(versions) if isinstance(versions, dict) else versions
        _result = cls(
            api_version=api_version,
            kind=kind,
            metadata=metadata,
            spec=spec,
            versions=versions,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
