# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_components import PluginTemplateComponents


@_base.reads(
    {
        "components": _codecs.Nested("PluginTemplateComponents"),
    },
    names={
        "change_log": "changeLog",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateNotes(_base.MappingMethods, _base.Model):
    """Texts about a version of a plug-in template.

    Attributes:
        change_log (str | None): What changed in the version.
        components (PluginTemplateComponents): Components of a plug-in, by name.
        description (str | None): What the plug-in does.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    change_log: str | None = UNSET
    components: PluginTemplateComponents = UNSET
    description: str | None = UNSET
