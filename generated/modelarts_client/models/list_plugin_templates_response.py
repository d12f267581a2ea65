# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base

if TYPE_CHECKING:
    from ..models.plugin_template_list_api_version import PluginTemplateListApiVersion
    from ..models.plugin_template_list_kind import PluginTemplateListKind
    from ..models.plugin_template_v2 import PluginTemplateV2


@_base.reads(
    {
        "kind": _codecs.Choice("PluginTemplateListKind"),
        "api_version": _codecs.Choice("PluginTemplateListApiVersion"),
        "items": _codecs.Each(_codecs.Nested("PluginTemplateV2")),
    },
    names={
        "api_version": "apiVersion",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ListPluginTemplatesResponse(_base.KeysMethod, _base.ValuesMethod, _base.GetMethod, _base.Model):
    """Plug-in templates.

    Attributes:
        kind (PluginTemplateListKind | str): Type of a list of plug-in templates as a resource.
        api_version (PluginTemplateListApiVersion | str): Version of the interface of lists of plug-in templates.
        items (list[PluginTemplateV2]): The plug-in templates.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 3; huaweicloudsdkmodelarts 3.1.219, ListPluginTemplatesResponse
    """

    kind: PluginTemplateListKind | str
    api_version: PluginTemplateListApiVersion | str
    items: list[PluginTemplateV2]
