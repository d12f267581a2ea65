# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateComponent(_base.MappingMethods, _base.Model):
    """A component of a plug-in.

    Attributes:
        description (str | None): What the component does.
        kind (str | None): Kind of Kubernetes resource, for example Deployment or DaemonSet.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    description: str | None = UNSET
    kind: str | None = UNSET
