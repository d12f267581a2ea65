from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_parameters import PluginTemplateParameters


@reads(
    {
        "parameters": Nested("PluginTemplateParameters"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateInputs(Model):
    """What can be set when a plug-in is installed; depends on the plug-in.

    Attributes:
        parameters (PluginTemplateParameters | Unset): Parameters of a plug-in; those called flavor1, flavor2
            and so on are sizes to choose from.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    Table 7 and example
    """

    parameters: PluginTemplateParameters | Unset = UNSET
