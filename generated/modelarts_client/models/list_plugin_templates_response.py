from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.plugin_template_list_api_version import PluginTemplateListApiVersion
    from ..models.plugin_template_list_kind import PluginTemplateListKind
    from ..models.plugin_template_v2 import PluginTemplateV2


@reads(
    {
        "kind": Choice("PluginTemplateListKind"),
        "api_version": Choice("PluginTemplateListApiVersion"),
        "items": Each(Nested("PluginTemplateV2")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ListPluginTemplatesResponse(Model):
    """Plug-in templates.

    Attributes:
        kind (PluginTemplateListKind | str): Type of a list of plug-in templates as a resource.
        api_version (PluginTemplateListApiVersion | str): Version of the interface of lists of plug-in
            templates.
        items (list[PluginTemplateV2]): The plug-in templates.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, ListPluginTemplatesResponse
    """

    kind: PluginTemplateListKind | str
    api_version: PluginTemplateListApiVersion | str
    items: list[PluginTemplateV2]
