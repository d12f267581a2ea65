from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_v2_type import PluginTemplateV2Type
    from ..models.plugin_template_version_v2 import PluginTemplateVersionV2


@reads(
    {
        "versions": Each(Nested("PluginTemplateVersionV2")),
        "type_": Choice("PluginTemplateV2Type"),
    },
    names={
        "type_": "type",
        "logo_url": "logoURL",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateSpecV2(Model):
    """What a plug-in template of a list is.

    Attributes:
        optional (bool): Whether the plug-in is optional, according to the name of the field; the official SDK
            says the opposite, that true is a plug-in that must be installed.
        versions (list[PluginTemplateVersionV2]): Versions of the plug-in template.
        type_ (PluginTemplateV2Type | str | Unset): Type of a listed plug-in template: Helm (helm) or CCE
            (ccePlugin).
        logo_url (str | Unset): URL of the logo.
        description (str | Unset): Description of the plug-in template.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 6; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpecV2
    """

    optional: bool
    versions: list[PluginTemplateVersionV2]
    type_: PluginTemplateV2Type | str | Unset = UNSET
    logo_url: str | Unset = UNSET
    description: str | Unset = UNSET
