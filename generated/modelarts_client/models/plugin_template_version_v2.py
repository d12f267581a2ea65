from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_inputs import PluginTemplateInputs
    from ..models.plugin_template_translations import PluginTemplateTranslations


@reads(
    {
        "inputs": Nested("PluginTemplateInputs"),
        "translate": Nested("PluginTemplateTranslations"),
    },
    names={
        "creation_timestamp": "creationTimestamp",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateVersionV2(Model):
    """A version of a plug-in template.

    Attributes:
        version (str | Unset): Version number, for example 1.6.63.
        creation_timestamp (str | Unset): When the version was created, in UTC.
        inputs (PluginTemplateInputs | Unset): What can be set when a plug-in is installed; depends on the plug-
            in.
        translate (PluginTemplateTranslations | Unset): Texts for the console, by language, for example zh_CN.
        description (str | Unset): Description of the version.
        detail (str | Unset): Details of the version.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7; ModelArts API Reference, resource_management/plug-in_template_management/querying_a_plug-
    in_template.rst, Table 5; huaweicloudsdkmodelarts 3.1.219, PluginTemplateVersionV2
    """

    version: str | Unset = UNSET
    creation_timestamp: str | Unset = UNSET
    inputs: PluginTemplateInputs | Unset = UNSET
    translate: PluginTemplateTranslations | Unset = UNSET
    description: str | Unset = UNSET
    detail: str | Unset = UNSET
