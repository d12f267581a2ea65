# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.plugin_template_kind import PluginTemplateKind
    from ..models.plugin_template_metadata import PluginTemplateMetadata
    from ..models.plugin_template_spec_v2 import PluginTemplateSpecV2
    from ..models.resource_api_version_v2 import ResourceApiVersionV2


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV2"),
        "kind": _codecs.Choice("PluginTemplateKind"),
        "metadata": _codecs.Nested("PluginTemplateMetadata"),
        "spec": _codecs.Nested("PluginTemplateSpecV2"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateV2(_base.MappingMethods, _base.Model):
    """A plug-in template of a list.

    Attributes:
        api_version (ResourceApiVersionV2 | str): Version of the interface of pools and of plug-in templates in a list.
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
