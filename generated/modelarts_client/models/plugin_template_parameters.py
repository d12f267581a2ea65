# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_parameters_custom import PluginTemplateParametersCustom


@_base.reads(
    {
        "custom": _codecs.Nested("PluginTemplateParametersCustom"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateParameters(_base.MappingMethods, _base.Model):
    """Parameters of a plug-in; those called flavor1, flavor2 and so on are sizes to choose from.

    Attributes:
        custom (PluginTemplateParametersCustom): Settings of the plug-in with their defaults; each plug-in has its own.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    custom: PluginTemplateParametersCustom = UNSET
