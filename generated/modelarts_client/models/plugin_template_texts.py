# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from collections.abc import MutableMapping as _MutableMapping
from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    additional=_codecs.Either(_codecs.Nested("PluginTemplateTexts")),
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateTexts(_base.MappingMethods, _base.Model):
    """Texts by the path of the parameter that they describe, nested, joined by dots, or both.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    if TYPE_CHECKING:
        additional_properties: _MutableMapping[str, PluginTemplateTexts | str] = UNSET

        def __getitem__(self, name: str) -> PluginTemplateTexts | str: ...
