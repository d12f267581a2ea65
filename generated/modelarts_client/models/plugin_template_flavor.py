# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.plugin_template_flavor_resource import PluginTemplateFlavorResource


@_base.reads(
    {
        "resources": _codecs.Each(_codecs.Nested("PluginTemplateFlavorResource")),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateFlavor(_base.MappingMethods, _base.Model):
    """A size of a plug-in.

    Attributes:
        name (str): Name of the size, for example HA.
        description (str | None): Description of the size.
        is_default (bool | None): Whether this is the default size.
        replicas (int | None): Number of instances. At least 0.
        resources (list[PluginTemplateFlavorResource]): What each component takes.
        size (str | None): Kind of the size, for example large, small or custom.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    name: str
    description: str | None = UNSET
    is_default: bool | None = UNSET
    replicas: int | None = UNSET
    resources: list[PluginTemplateFlavorResource] = UNSET
    size: str | None = UNSET
