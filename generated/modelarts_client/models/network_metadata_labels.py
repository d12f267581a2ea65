# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base


@_base.reads(
    names={
        "os_modelarts_name": "os.modelarts/name",
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class NetworkMetadataLabels(_base.MappingMethods, _base.Model):
    """Labels of a network.

    Attributes:
        os_modelarts_name (str): Display name, chosen by the user: 4 to 32 lowercase letters, digits and hyphens; begins with a letter,
            does not end with a hyphen. Matches ^[a-z][a-z0-9-]{2,30}[a-z0-9]$.
        os_modelarts_workspace_id (str | None): Workspace of the network. Default: '0'.

    Source: ModelArts API Reference, resource_management/network_management/creating_network_resources.rst, Tables 4
    and 8; ModelArts API Reference of 2024-11-28,
    resource_management/network_management/creating_network_resources.rst, Table 4; huaweicloudsdkmodelarts
    3.1.219, NetworkMetadataLabels
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | None = "0"
