from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.plugin_template_kind import PluginTemplateKind
    from ..models.plugin_template_metadata import PluginTemplateMetadata
    from ..models.plugin_template_spec_v2 import PluginTemplateSpecV2
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@reads(
    {
        "api_version": Choice("ResourceApiVersionV2"),
        "kind": Choice("PluginTemplateKind"),
        "metadata": Nested("PluginTemplateMetadata"),
        "spec": Nested("PluginTemplateSpecV2"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateV2(Model):
    """A plug-in template of a list.

    Attributes:
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in
            a list.
        kind (PluginTemplateKind | str): Type of a plug-in template as a resource.
        metadata (PluginTemplateMetadata): Identity of a plug-in template.
        spec (PluginTemplateSpecV2): What a plug-in template of a list is.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 4; huaweicloudsdkmodelarts 3.1.219, PluginTemplateV2
    """

    api_version: ResourceApiVersionV2 | str
    kind: PluginTemplateKind | str
    metadata: PluginTemplateMetadata
    spec: PluginTemplateSpecV2
