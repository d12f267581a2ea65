# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_component import PluginTemplateComponent


@_base.reads(
    additional=_codecs.Nested("PluginTemplateComponent"),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateComponents(_base.MappingMethods, _base.Model):
    """Components of a plug-in, by name.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, PluginTemplateComponent] = UNSET

        def __getitem__(self, name: str) -> PluginTemplateComponent: ...
