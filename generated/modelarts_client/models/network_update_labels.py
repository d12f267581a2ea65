# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads(
    names={
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkUpdateLabels(_base.MappingMethods, _base.Model):
    """Changes of the labels of a network.

    Attributes:
        os_modelarts_workspace_id (str | None): Workspace that the network moves to.

    Source: ModelArts API Reference, resource_management/network_management/updating_a_network_resource.rst, Table 6
    """

    os_modelarts_workspace_id: str | None = UNSET
