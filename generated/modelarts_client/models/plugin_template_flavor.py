from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plugin_template_flavor_resource import PluginTemplateFlavorResource


@reads(
    {
        "resources": Each(Nested("PluginTemplateFlavorResource")),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateFlavor(Model):
    """A size of a plug-in.

    Attributes:
        name (str): Name of the size, for example HA.
        description (str | Unset): Description of the size.
        is_default (bool | Unset): Whether this is the default size.
        replicas (int | Unset): Number of instances. At least 0.
        resources (list[PluginTemplateFlavorResource] | Unset): What each component takes.
        size (str | Unset): Kind of the size, for example large, small or custom.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    name: str
    description: str | Unset = UNSET
    is_default: bool | Unset = UNSET
    replicas: int | Unset = UNSET
    resources: list[PluginTemplateFlavorResource] | Unset = UNSET
    size: str | Unset = UNSET
