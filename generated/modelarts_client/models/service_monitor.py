from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset, readable


@_attrs_define
class ServiceMonitor:
    """Calls and resources of a model, or of an edge node.

    Attributes:
        cpu_core_usage (float): Number of CPU cores in use.
        cpu_core_total (float): Number of CPU cores.
        cpu_memory_usage (int): Memory in use, in MB.
        cpu_memory_total (int): Memory, in MB.
        model_id (str | Unset): ID of the model; for real-time services.
        model_name (str | Unset): Name of the model; for real-time services.
        model_version (str | Unset): Version of the model; for real-time services.
        node_id (str | Unset): ID of the node; for edge services.
        node_name (str | Unset): Name of the node; for edge services.
        invocation_times (int | Unset): Number of calls; for real-time services.
        failed_times (int | Unset): Number of calls that failed; for real-time services.
        model_instance_count (int | Unset): Number of instances of the model.
        model_running_instance_count (int | Unset): Number of instances of the model that run.
        gpu_usage (float | Unset): Number of GPUs in use.
        gpu_total (float | Unset): Number of GPUs.
        gpu_memory_usage (float | Unset): GPU memory in use, in MB.
        gpu_memory_total (float | Unset): GPU memory, in MB.
        npu_usage (float | Unset): Number of NPUs in use.
        npu_total (float | Unset): Number of NPUs.
        npu_memory_usage (float | Unset): NPU memory in use, in MB.
        npu_memory_total (float | Unset): NPU memory, in MB.
    """

    cpu_core_usage: float
    cpu_core_total: float
    cpu_memory_usage: int
    cpu_memory_total: int
    model_id: str | Unset = UNSET
    model_name: str | Unset = UNSET
    model_version: str | Unset = UNSET
    node_id: str | Unset = UNSET
    node_name: str | Unset = UNSET
    invocation_times: int | Unset = UNSET
    failed_times: int | Unset = UNSET
    model_instance_count: int | Unset = UNSET
    model_running_instance_count: int | Unset = UNSET
    gpu_usage: float | Unset = UNSET
    gpu_total: float | Unset = UNSET
    gpu_memory_usage: float | Unset = UNSET
    gpu_memory_total: float | Unset = UNSET
    npu_usage: float | Unset = UNSET
    npu_total: float | Unset = UNSET
    npu_memory_usage: float | Unset = UNSET
    npu_memory_total: float | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def __str__(self) -> str:
        return readable(self)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of this model: fields that are set, and those the description does not know."""
        _result: dict[str, Any] = dict(self.additional_properties)
        _value: Any
        _value = self.cpu_core_usage
        if _value is not UNSET:
            _result["cpu_core_usage"] = _value
        _value = self.cpu_core_total
        if _value is not UNSET:
            _result["cpu_core_total"] = _value
        _value = self.cpu_memory_usage
        if _value is not UNSET:
            _result["cpu_memory_usage"] = _value
        _value = self.cpu_memory_total
        if _value is not UNSET:
            _result["cpu_memory_total"] = _value
        _value = self.model_id
        if _value is not UNSET:
            _result["model_id"] = _value
        _value = self.model_name
        if _value is not UNSET:
            _result["model_name"] = _value
        _value = self.model_version
        if _value is not UNSET:
            _result["model_version"] = _value
        _value = self.node_id
        if _value is not UNSET:
            _result["node_id"] = _value
        _value = self.node_name
        if _value is not UNSET:
            _result["node_name"] = _value
        _value = self.invocation_times
        if _value is not UNSET:
            _result["invocation_times"] = _value
        _value = self.failed_times
        if _value is not UNSET:
            _result["failed_times"] = _value
        _value = self.model_instance_count
        if _value is not UNSET:
            _result["model_instance_count"] = _value
        _value = self.model_running_instance_count
        if _value is not UNSET:
            _result["model_running_instance_count"] = _value
        _value = self.gpu_usage
        if _value is not UNSET:
            _result["gpu_usage"] = _value
        _value = self.gpu_total
        if _value is not UNSET:
            _result["gpu_total"] = _value
        _value = self.gpu_memory_usage
        if _value is not UNSET:
            _result["gpu_memory_usage"] = _value
        _value = self.gpu_memory_total
        if _value is not UNSET:
            _result["gpu_memory_total"] = _value
        _value = self.npu_usage
        if _value is not UNSET:
            _result["npu_usage"] = _value
        _value = self.npu_total
        if _value is not UNSET:
            _result["npu_total"] = _value
        _value = self.npu_memory_usage
        if _value is not UNSET:
            _result["npu_memory_usage"] = _value
        _value = self.npu_memory_total
        if _value is not UNSET:
            _result["npu_memory_total"] = _value
        return _result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ServiceMonitor:
        """The model of a JSON object. Never fails on one: unknown fields and values of another type are kept."""
        _rest: dict[str, Any] = dict(src_dict)
        cpu_core_usage: Any = _rest.pop("cpu_core_usage", UNSET)
        cpu_core_total: Any = _rest.pop("cpu_core_total", UNSET)
        cpu_memory_usage: Any = _rest.pop("cpu_memory_usage", UNSET)
        cpu_memory_total: Any = _rest.pop("cpu_memory_total", UNSET)
        model_id: Any = _rest.pop("model_id", UNSET)
        model_name: Any = _rest.pop("model_name", UNSET)
        model_version: Any = _rest.pop("model_version", UNSET)
        node_id: Any = _rest.pop("node_id", UNSET)
        node_name: Any = _rest.pop("node_name", UNSET)
        invocation_times: Any = _rest.pop("invocation_times", UNSET)
        failed_times: Any = _rest.pop("failed_times", UNSET)
        model_instance_count: Any = _rest.pop("model_instance_count", UNSET)
        model_running_instance_count: Any = _rest.pop("model_running_instance_count", UNSET)
        gpu_usage: Any = _rest.pop("gpu_usage", UNSET)
        gpu_total: Any = _rest.pop("gpu_total", UNSET)
        gpu_memory_usage: Any = _rest.pop("gpu_memory_usage", UNSET)
        gpu_memory_total: Any = _rest.pop("gpu_memory_total", UNSET)
        npu_usage: Any = _rest.pop("npu_usage", UNSET)
        npu_total: Any = _rest.pop("npu_total", UNSET)
        npu_memory_usage: Any = _rest.pop("npu_memory_usage", UNSET)
        npu_memory_total: Any = _rest.pop("npu_memory_total", UNSET)
        _result = cls(
            cpu_core_usage=cpu_core_usage,
            cpu_core_total=cpu_core_total,
            cpu_memory_usage=cpu_memory_usage,
            cpu_memory_total=cpu_memory_total,
            model_id=model_id,
            model_name=model_name,
            model_version=model_version,
            node_id=node_id,
            node_name=node_name,
            invocation_times=invocation_times,
            failed_times=failed_times,
            model_instance_count=model_instance_count,
            model_running_instance_count=model_running_instance_count,
            gpu_usage=gpu_usage,
            gpu_total=gpu_total,
            gpu_memory_usage=gpu_memory_usage,
            gpu_memory_total=gpu_memory_total,
            npu_usage=npu_usage,
            npu_total=npu_total,
            npu_memory_usage=npu_memory_usage,
            npu_memory_total=npu_memory_total,
        )
        _result.additional_properties = _rest
        return _result

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
