from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_type import PluginTemplateType
    from ..models.plugin_template_versions import PluginTemplateVersions


@reads(
    {
        "type_": Choice("PluginTemplateType"),
        "versions": Nested("PluginTemplateVersions"),
    },
    names={
        "type_": "type",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateSpec(Model):
    """What a plug-in template is.

    Attributes:
        type_ (PluginTemplateType | str): Type of a plug-in template.
        description (str): Description of the plug-in template.
        versions (PluginTemplateVersions | Unset): Versions of a plug-in template, by version number.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 4; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpec
    """

    type_: PluginTemplateType | str
    description: str
    versions: PluginTemplateVersions | Unset = UNSET
