from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads

if TYPE_CHECKING:
    pass


@reads(
    {},
    additional=Nested("PluginTemplateTexts"),
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateTexts(Model):
    """Texts by the path of the parameter that they describe, nested, joined by dots, or both.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    if TYPE_CHECKING:

        @property
        def additional_properties(self) -> MutableMapping[str, PluginTemplateTexts | str]: ...

        def __getitem__(self, name: str) -> PluginTemplateTexts | str: ...
