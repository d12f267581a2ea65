# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_v2_type import PluginTemplateV2Type
    from ..models.plugin_template_version_v2 import PluginTemplateVersionV2


@_base.reads(
    {
        "versions": _codecs.Each(_codecs.Nested("PluginTemplateVersionV2")),
        "type_": _codecs.Choice("PluginTemplateV2Type"),
    },
    names={
        "type_": "type",
        "logo_url": "logoURL",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateSpecV2(_base.MappingMethods, _base.Model):
    """What a plug-in template of a list is.

    Attributes:
        optional (bool): Whether the plug-in is optional, according to the name of the field; the official SDK says the opposite,
            that true is a plug-in that must be installed.
        versions (list[PluginTemplateVersionV2]): Versions of the plug-in template.
        type_ (PluginTemplateV2Type | str | None): Type of a listed plug-in template: Helm (helm) or CCE (ccePlugin).
        logo_url (str | None): URL of the logo.
        description (str | None): Description of the plug-in template.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 6; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpecV2
    """

    optional: bool
    versions: list[PluginTemplateVersionV2]
    type_: PluginTemplateV2Type | str | None = UNSET
    logo_url: str | None = UNSET
    description: str | None = UNSET
