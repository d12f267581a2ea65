# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_parameters import PluginTemplateParameters


@_base.reads(
    {
        "parameters": _codecs.Nested("PluginTemplateParameters"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateInputs(_base.MappingMethods, _base.Model):
    """What can be set when a plug-in is installed; depends on the plug-in.

    Attributes:
        parameters (PluginTemplateParameters): Parameters of a plug-in; those called flavor1, flavor2 and so on are sizes to choose from.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7 and example
    """

    parameters: PluginTemplateParameters = UNSET
