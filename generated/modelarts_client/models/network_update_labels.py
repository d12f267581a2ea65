from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
    names={
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkUpdateLabels(Model):
    """Changes of the labels of a network.

    Attributes:
        os_modelarts_workspace_id (str | Unset): Workspace that the network moves to.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 6
    """

    os_modelarts_workspace_id: str | Unset = UNSET
