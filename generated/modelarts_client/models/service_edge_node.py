from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edge_instance_status import EdgeInstanceStatus
    from ..models.edge_node_state import EdgeNodeState


@reads(
    {
        "state": Choice("EdgeNodeState"),
        "host_ips": Each(),
        "instance_status": Choice("EdgeInstanceStatus"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceEdgeNode(Model):
    """An edge node, and the instances on it.

    Attributes:
        id (str): ID of the node.
        name (str): Name of the node.
        description (str | Unset): Description of the node.
        node_label (str | Unset): Label of the node.
        state (EdgeNodeState | str | Unset): Status of the host of an edge node.
        host_name (str | Unset): Host name.
        host_ips (list[str] | Unset): IP addresses.
        os_type (str | Unset): Type of the operating system.
        os_name (str | Unset): Name of the operating system.
        os_version (str | Unset): Version of the operating system.
        arch (str | Unset): Architecture.
        cpu (int | Unset): Number of CPU cores. At least 0.
        memory (int | Unset): Memory, in MB. At least 0.
        enable_gpu (bool | Unset): Whether GPUs are used.
        gpu_num (int | Unset): Number of GPUs. At least 0.
        deployment_num (int | Unset): Number of application instances on the node. At least 0.
        instance_status (EdgeInstanceStatus | str | Unset): Status of a model instance on an edge node.
        message (str | Unset): Why instance_status is failed or notReady.
        predict_url (str | Unset): Where requests to the node go.
        created_at (str | Unset): When the node was created, as YYYY-MM-DDThh:mm:ss in UTC.
        updated_at (str | Unset): When the node was updated, as YYYY-MM-DDThh:mm:ss in UTC.

    Source: ModelArts API Reference, service_management/obtaining_service_details.rst, Table 6
    """

    id: str
    name: str
    description: str | Unset = UNSET
    node_label: str | Unset = UNSET
    state: EdgeNodeState | str | Unset = UNSET
    host_name: str | Unset = UNSET
    host_ips: list[str] | Unset = UNSET
    os_type: str | Unset = UNSET
    os_name: str | Unset = UNSET
    os_version: str | Unset = UNSET
    arch: str | Unset = UNSET
    cpu: int | Unset = UNSET
    memory: int | Unset = UNSET
    enable_gpu: bool | Unset = UNSET
    gpu_num: int | Unset = UNSET
    deployment_num: int | Unset = UNSET
    instance_status: EdgeInstanceStatus | str | Unset = UNSET
    message: str | Unset = UNSET
    predict_url: str | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET
