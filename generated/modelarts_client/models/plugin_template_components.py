from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    from ..models.plugin_template_component import PluginTemplateComponent


@reads(
    {},
    additional=Nested("PluginTemplateComponent"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateComponents(Model):
    """Components of a plug-in, by name.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PluginTemplateComponent]: ...

        def __getitem__(self, name: str) -> PluginTemplateComponent: ...
