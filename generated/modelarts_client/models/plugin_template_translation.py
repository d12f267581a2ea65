from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_notes import PluginTemplateNotes
    from ..models.plugin_template_texts import PluginTemplateTexts


@reads(
    {
        "description": Nested("PluginTemplateTexts"),
        "plugintemplate": Nested("PluginTemplateNotes"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateTranslation(Model):
    """Texts for the console in one language.

    Attributes:
        description (PluginTemplateTexts | Unset): Texts by the path of the parameter that they describe,
            nested, joined by dots, or both.
        key (None | str | Unset): Key of the texts.
        plugintemplate (PluginTemplateNotes | Unset): Texts about a version of a plug-in template.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    description: PluginTemplateTexts | Unset = UNSET
    key: None | str | Unset = UNSET
    plugintemplate: PluginTemplateNotes | Unset = UNSET
