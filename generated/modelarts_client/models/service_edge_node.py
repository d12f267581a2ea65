# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.edge_instance_status import EdgeInstanceStatus
    from ..models.edge_node_state import EdgeNodeState


@_base.reads(
    {
        "state": _codecs.Choice("EdgeNodeState"),
        "host_ips": _codecs.Each(),
        "instance_status": _codecs.Choice("EdgeInstanceStatus"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceEdgeNode(_base.MappingMethods, _base.Model):
    """An edge node, and the instances on it.

    Attributes:
        id (str): ID of the node.
        name (str): Name of the node.
        description (str | None): Description of the node.
        node_label (str | None): Label of the node.
        state (EdgeNodeState | str | None): Status of the host of an edge node.
        host_name (str | None): Host name.
        host_ips (list[str]): IP addresses.
        os_type (str | None): Type of the operating system.
        os_name (str | None): Name of the operating system.
        os_version (str | None): Version of the operating system.
        arch (str | None): Architecture.
        cpu (int | None): Number of CPU cores. At least 0.
        memory (int | None): Memory, in MB. At least 0.
        enable_gpu (bool | None): Whether GPUs are used.
        gpu_num (int | None): Number of GPUs. At least 0.
        deployment_num (int | None): Number of application instances on the node. At least 0.
        instance_status (EdgeInstanceStatus | str | None): Status of a model instance on an edge node.
        message (str | None): Why instance_status is failed or notReady.
        predict_url (str | None): Where requests to the node go.
        created_at (str | None): When the node was created, as YYYY-MM-DDThh:mm:ss in UTC.
        updated_at (str | None): When the node was updated, as YYYY-MM-DDThh:mm:ss in UTC.

    Source: ModelArts API Reference, service_management/obtaining_service_details.rst, Table 6
    """

    id: str
    name: str
    description: str | None = UNSET
    node_label: str | None = UNSET
    state: EdgeNodeState | str | None = UNSET
    host_name: str | None = UNSET
    host_ips: list[str] = UNSET
    os_type: str | None = UNSET
    os_name: str | None = UNSET
    os_version: str | None = UNSET
    arch: str | None = UNSET
    cpu: int | None = UNSET
    memory: int | None = UNSET
    enable_gpu: bool | None = UNSET
    gpu_num: int | None = UNSET
    deployment_num: int | None = UNSET
    instance_status: EdgeInstanceStatus | str | None = UNSET
    message: str | None = UNSET
    predict_url: str | None = UNSET
    created_at: str | None = UNSET
    updated_at: str | None = UNSET
