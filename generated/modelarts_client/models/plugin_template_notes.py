from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_components import PluginTemplateComponents


@reads(
    {
        "components": Nested("PluginTemplateComponents"),
    },
    names={
        "change_log": "changeLog",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateNotes(Model):
    """Texts about a version of a plug-in template.

    Attributes:
        change_log (str | Unset): What changed in the version.
        components (PluginTemplateComponents | Unset): Components of a plug-in, by name.
        description (str | Unset): What the plug-in does.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    change_log: str | Unset = UNSET
    components: PluginTemplateComponents | Unset = UNSET
    description: str | Unset = UNSET
