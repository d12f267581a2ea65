from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_parameters_custom import PluginTemplateParametersCustom


@reads(
    {
        "custom": Nested("PluginTemplateParametersCustom"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateParameters(Model):
    """Parameters of a plug-in; those called flavor1, flavor2 and so on are sizes to choose from.

    Attributes:
        custom (PluginTemplateParametersCustom | Unset): Settings of the plug-in with their defaults; each plug-
            in has its own.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    custom: PluginTemplateParametersCustom | Unset = UNSET
