from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import Unset


@reads(
    {},
    names={
        "os_modelarts_name": "os.modelarts/name",
        "os_modelarts_workspace_id": "os.modelarts/workspace.id",
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class NetworkMetadataLabels(Model):
    """Labels of a network.

    Attributes:
        os_modelarts_name (str): Name to show, chosen by the user: 4 to 32 lowercase letters, digits and
            hyphens; begins with a letter, does not end with a hyphen.
        os_modelarts_workspace_id (str | Unset): Workspace of the network. Default: '0'.
    """

    os_modelarts_name: str
    os_modelarts_workspace_id: str | Unset = "0"
