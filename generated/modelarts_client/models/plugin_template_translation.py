# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_notes import PluginTemplateNotes
    from ..models.plugin_template_texts import PluginTemplateTexts


@_base.reads(
    {
        "description": _codecs.Nested("PluginTemplateTexts"),
        "plugintemplate": _codecs.Nested("PluginTemplateNotes"),
    },
    nullable=("key",),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateTranslation(_base.MappingMethods, _base.Model):
    """Texts for the console in one language.

    Attributes:
        description (PluginTemplateTexts): Texts by the path of the parameter that they describe, nested, joined by dots, or both.
        key (None | str): Key of the texts.
        plugintemplate (PluginTemplateNotes): Texts about a version of a plug-in template.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    description: PluginTemplateTexts = UNSET
    key: None | str = UNSET
    plugintemplate: PluginTemplateNotes = UNSET
