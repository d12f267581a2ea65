# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_translation import PluginTemplateTranslation


@_base.reads(
    additional=_codecs.Nested("PluginTemplateTranslation"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateTranslations(_base.MappingMethods, _base.Model):
    """Texts for the console, by language, for example zh_CN.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7 and example
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, PluginTemplateTranslation] = UNSET

        def __getitem__(self, name: str) -> PluginTemplateTranslation: ...
