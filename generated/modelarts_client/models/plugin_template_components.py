from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..model_base import Model, Nested, reads

if TYPE_CHECKING:
    from ..models.plugin_template_component import PluginTemplateComponent


@reads(
    {},
    additional=Nested("PluginTemplateComponent"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateComponents(Model):
    """Components of a plug-in, by name."""

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PluginTemplateComponent]: ...

        def __getitem__(self, name: str) -> PluginTemplateComponent: ...
