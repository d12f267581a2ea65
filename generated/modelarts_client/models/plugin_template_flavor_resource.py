from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "limits_cpu": "limitsCpu",
        "limits_mem": "limitsMem",
        "requests_cpu": "requestsCpu",
        "requests_mem": "requestsMem",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class PluginTemplateFlavorResource(Model):
    """What a component of a plug-in takes.

    Attributes:
        name (str): Name of the component.
        replicas (int | Unset): Number of instances. At least 0.
        limits_cpu (str | Unset): Most CPU, as Kubernetes writes it, for example 250m.
        limits_mem (str | Unset): Most memory, as Kubernetes writes it, for example 512Mi.
        requests_cpu (str | Unset): CPU that is reserved, as Kubernetes writes it.
        requests_mem (str | Unset): Memory that is reserved, as Kubernetes writes it.

    Source: ModelArts API Reference, resource_management/plug-in_template_management/query_plug-in_templates.rst,
    example
    """

    name: str
    replicas: int | Unset = UNSET
    limits_cpu: str | Unset = UNSET
    limits_mem: str | Unset = UNSET
    requests_cpu: str | Unset = UNSET
    requests_mem: str | Unset = UNSET
