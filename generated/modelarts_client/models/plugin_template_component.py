from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateComponent(Model):
    """A component of a plug-in.

    Attributes:
        description (str | Unset): What the component does.
        kind (str | Unset): Kind of Kubernetes resource, for example Deployment or DaemonSet.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    description: str | Unset = UNSET
    kind: str | Unset = UNSET
