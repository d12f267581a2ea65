# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_kind import PluginTemplateKind
    from ..models.plugin_template_metadata import PluginTemplateMetadata
    from ..models.plugin_template_spec import PluginTemplateSpec
    from ..models.plugin_template_versions import PluginTemplateVersions
    from ..models.resource_api_version_v1 import ResourceApiVersionV1


@_base.reads(
    {
        "api_version": _codecs.Choice("ResourceApiVersionV1"),
        "kind": _codecs.Choice("PluginTemplateKind"),
        "metadata": _codecs.Nested("PluginTemplateMetadata"),
        "spec": _codecs.Nested("PluginTemplateSpec"),
        "versions": _codecs.Nested("PluginTemplateVersions"),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplate(_base.MappingMethods, _base.Model):
    """A plug-in template.

    Attributes:
        api_version (ResourceApiVersionV1 | str): Version of the interface of networks, resource flavors and single plug-in templates.
        kind (PluginTemplateKind | str): Type of a plug-in template as a resource.
        metadata (PluginTemplateMetadata): Identity of a plug-in template.
        spec (PluginTemplateSpec): What a plug-in template is.
        versions (PluginTemplateVersions): Versions of a plug-in template, by version number.

    Source: 001_bf673bd6dff8b58d.txt, ShowPluginTemplate, response 200; ModelArts API Reference,
    resource_management/plug-in_template_management/querying_a_plug-in_template.rst, Table 2 and example;
    huaweicloudsdkmodelarts 3.1.219, ShowPluginTemplateResponse
    """

    api_version: ResourceApiVersionV1 | str
    kind: PluginTemplateKind | str
    metadata: PluginTemplateMetadata
    spec: PluginTemplateSpec
    versions: PluginTemplateVersions = UNSET
