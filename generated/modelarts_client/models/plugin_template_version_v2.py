# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_inputs import PluginTemplateInputs
    from ..models.plugin_template_translations import PluginTemplateTranslations


@_base.reads(
    {
        "inputs": _codecs.Nested("PluginTemplateInputs"),
        "translate": _codecs.Nested("PluginTemplateTranslations"),
    },
    names={
        "creation_timestamp": "creationTimestamp",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateVersionV2(_base.MappingMethods, _base.Model):
    """A version of a plug-in template.

    Attributes:
        version (str | None): Version number, for example 1.6.63.
        creation_timestamp (str | None): When the version was created, in UTC.
        inputs (PluginTemplateInputs): What can be set when a plug-in is installed; depends on the plug-in.
        translate (PluginTemplateTranslations): Texts for the console, by language, for example zh_CN.
        description (str | None): Description of the version.
        detail (str | None): Details of the version.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7; ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 5; huaweicloudsdkmodelarts 3.1.219, PluginTemplateVersionV2
    """

    version: str | None = UNSET
    creation_timestamp: str | None = UNSET
    inputs: PluginTemplateInputs = UNSET
    translate: PluginTemplateTranslations = UNSET
    description: str | None = UNSET
    detail: str | None = UNSET
