from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.plugin_template_translation import PluginTemplateTranslation


@reads(
    {},
    additional=Nested("PluginTemplateTranslation"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateTranslations(Model):
    """Texts for the console, by language, for example zh_CN.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7 and example
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PluginTemplateTranslation]: ...

        def __getitem__(self, name: str) -> PluginTemplateTranslation: ...
