# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "limits_cpu": "limitsCpu",
        "limits_mem": "limitsMem",
        "requests_cpu": "requestsCpu",
        "requests_mem": "requestsMem",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class PluginTemplateFlavorResource(_base.MappingMethods, _base.Model):
    """What a component of a plug-in takes.

    Attributes:
        name (str): Name of the component.
        replicas (int | None): Number of instances. At least 0.
        limits_cpu (str | None): Most CPU, as Kubernetes writes it, for example 250m.
        limits_mem (str | None): Most memory, as Kubernetes writes it, for example 512Mi.
        requests_cpu (str | None): CPU that is reserved, as Kubernetes writes it.
        requests_mem (str | None): Memory that is reserved, as Kubernetes writes it.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    name: str
    replicas: int | None = UNSET
    limits_cpu: str | None = UNSET
    limits_mem: str | None = UNSET
    requests_cpu: str | None = UNSET
    requests_mem: str | None = UNSET
