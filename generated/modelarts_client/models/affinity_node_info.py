from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class AffinityNodeInfo(Model):
    """A node that instances are to run on.

    Attributes:
        name (str): Name of the node, which is its private IP address.

    Source: ModelArts API Reference, service_management/deploying_services.rst, Table 13
    """

    name: str
