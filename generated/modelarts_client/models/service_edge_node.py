from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.edge_instance_status import EdgeInstanceStatus
from ..models.edge_node_state import EdgeNodeState
from ..types import UNSET, Unset, open_enum, readable


@_attrs_define
class ServiceEdgeNode:
    """An edge node, and the instances on it.

    Attributes:
        id (str): ID of the node.
        name (str): Name of the node.
        description (str | Unset): Description of the node.
        node_label (str | Unset): Label of the node.
        state (EdgeNodeState | Unset): Status of the host of an edge node.
        host_name (str | Unset): Host name.
        host_ips (list[str] | Unset): IP addresses.
        os_type (str | Unset): Type of the operating system.
        os_name (str | Unset): Name of the operating system.
        os_version (str | Unset): Version of the operating system.
        arch (str | Unset): Architecture.
        cpu (int | Unset): Number of CPU cores.
        memory (int | Unset): Memory, in MB.
        enable_gpu (bool | Unset): Whether GPUs are used.
        gpu_num (int | Unset): Number of GPUs.
        deployment_num (int | Unset): Number of application instances on the node.
        instance_status (EdgeInstanceStatus | Unset): Status of a model instance on an edge node.
        message (str | Unset): Why instance_status is failed or notReady.
        predict_url (str | Unset): Where requests to the node go.
        created_at (str | Unset): When the node was created, as YYYY-MM-DDThh:mm:ss in UTC.
        updated_at (str | Unset): When the node was updated, as YYYY-MM-DDThh:mm:ss in UTC.
    """

    id: str
    name: str
    description: str | Unset = UNSET
    node_label: str | Unset = UNSET
    state: EdgeNodeState | Unset = UNSET
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
    instance_status: EdgeInstanceStatus | Unset = UNSET
    message: str | Unset = UNSET
    predict_url: str | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.id
        if _value is not UNSET:
            _result["id"] = _value
        _value = self.name
        if _value is not UNSET:
            _result["name"] = _value
        _value = self.description
        if _value is not UNSET:
            _result["description"] = _value
        _value = self.node_label
        if _value is not UNSET:
            _result["node_label"] = _value
        _value = self.state
        if _value is not UNSET:
            _result["state"] = _value.value if isinstance(_value, EdgeNodeState) else _value
        _value = self.host_name
        if _value is not UNSET:
            _result["host_name"] = _value
        _value = self.host_ips
        if _value is not UNSET:
            _result["host_ips"] = _value
        _value = self.os_type
        if _value is not UNSET:
            _result["os_type"] = _value
        _value = self.os_name
        if _value is not UNSET:
            _result["os_name"] = _value
        _value = self.os_version
        if _value is not UNSET:
            _result["os_version"] = _value
        _value = self.arch
        if _value is not UNSET:
            _result["arch"] = _value
        _value = self.cpu
        if _value is not UNSET:
            _result["cpu"] = _value
        _value = self.memory
        if _value is not UNSET:
            _result["memory"] = _value
        _value = self.enable_gpu
        if _value is not UNSET:
            _result["enable_gpu"] = _value
        _value = self.gpu_num
        if _value is not UNSET:
            _result["gpu_num"] = _value
        _value = self.deployment_num
        if _value is not UNSET:
            _result["deployment_num"] = _value
        _value = self.instance_status
        if _value is not UNSET:
            _result["instance_status"] = _value.value if isinstance(_value, EdgeInstanceStatus) else _value
        _value = self.message
        if _value is not UNSET:
            _result["message"] = _value
        _value = self.predict_url
        if _value is not UNSET:
            _result["predict_url"] = _value
        _value = self.created_at
        if _value is not UNSET:
            _result["created_at"] = _value
        _value = self.updated_at
        if _value is not UNSET:
            _result["updated_at"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceEdgeNode:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        id: Any = _rest.pop("id", UNSET)
        name: Any = _rest.pop("name", UNSET)
        description: Any = _rest.pop("description", UNSET)
        node_label: Any = _rest.pop("node_label", UNSET)
        state: Any = _rest.pop("state", UNSET)
        state = open_enum(EdgeNodeState, state)
        host_name: Any = _rest.pop("host_name", UNSET)
        host_ips: Any = _rest.pop("host_ips", UNSET)
        os_type: Any = _rest.pop("os_type", UNSET)
        os_name: Any = _rest.pop("os_name", UNSET)
        os_version: Any = _rest.pop("os_version", UNSET)
        arch: Any = _rest.pop("arch", UNSET)
        cpu: Any = _rest.pop("cpu", UNSET)
        memory: Any = _rest.pop("memory", UNSET)
        enable_gpu: Any = _rest.pop("enable_gpu", UNSET)
        gpu_num: Any = _rest.pop("gpu_num", UNSET)
        deployment_num: Any = _rest.pop("deployment_num", UNSET)
        instance_status: Any = _rest.pop("instance_status", UNSET)
        instance_status = open_enum(EdgeInstanceStatus, instance_status)
        message: Any = _rest.pop("message", UNSET)
        predict_url: Any = _rest.pop("predict_url", UNSET)
        created_at: Any = _rest.pop("created_at", UNSET)
        updated_at: Any = _rest.pop("updated_at", UNSET)
        _result = cls(
            id=id,
            name=name,
            description=description,
            node_label=node_label,
            state=state,
            host_name=host_name,
            host_ips=host_ips,
            os_type=os_type,
            os_name=os_name,
            os_version=os_version,
            arch=arch,
            cpu=cpu,
            memory=memory,
            enable_gpu=enable_gpu,
            gpu_num=gpu_num,
            deployment_num=deployment_num,
            instance_status=instance_status,
            message=message,
            predict_url=predict_url,
            created_at=created_at,
            updated_at=updated_at,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
