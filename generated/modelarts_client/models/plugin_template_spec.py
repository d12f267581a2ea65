# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_type import PluginTemplateType
    from ..models.plugin_template_versions import PluginTemplateVersions


@_base.reads(
    {
        "type_": _codecs.Choice("PluginTemplateType"),
        "versions": _codecs.Nested("PluginTemplateVersions"),
    },
    names={
        "type_": "type",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateSpec(_base.MappingMethods, _base.Model):
    """What a plug-in template is.

    Attributes:
        type_ (PluginTemplateType | str): Type of a plug-in template.
        description (str): Description of the plug-in template.
        versions (PluginTemplateVersions): Versions of a plug-in template, by version number.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 4; huaweicloudsdkmodelarts 3.1.219, PluginTemplateSpec
    """

    type_: PluginTemplateType | str
    description: str
    versions: PluginTemplateVersions = UNSET
