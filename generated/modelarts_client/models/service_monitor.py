from __future__ import annotations

from attrs import define as _attrs_define

from ..model_base import Model, reads
from ..types import UNSET, Unset


@reads(
    {},
)
@_attrs_define(slots=False, eq=False, repr=False)
class ServiceMonitor(Model):
    """Calls and resources of a model, or of an edge node.

    Attributes:
        cpu_core_usage (float): Number of CPU cores in use. At least 0.
        cpu_core_total (float): Number of CPU cores. At least 0.
        cpu_memory_usage (int): Memory in use, in MB. At least 0.
        cpu_memory_total (int): Memory, in MB. At least 0.
        model_id (str | Unset): ID of the model; for real-time services.
        model_name (str | Unset): Name of the model; for real-time services.
        model_version (str | Unset): Version of the model; for real-time services.
        node_id (str | Unset): ID of the node; for edge services.
        node_name (str | Unset): Name of the node; for edge services.
        invocation_times (int | Unset): Number of calls; for real-time services. At least 0.
        failed_times (int | Unset): Number of calls that failed; for real-time services. At least 0.
        model_instance_count (int | Unset): Number of instances of the model. At least 0.
        model_running_instance_count (int | Unset): Number of instances of the model that run. At least 0.
        gpu_usage (float | Unset): Number of GPUs in use. At least 0.
        gpu_total (float | Unset): Number of GPUs. At least 0.
        gpu_memory_usage (float | Unset): GPU memory in use, in MB. At least 0.
        gpu_memory_total (float | Unset): GPU memory, in MB. At least 0.
        npu_usage (float | Unset): Number of NPUs in use. At least 0.
        npu_total (float | Unset): Number of NPUs. At least 0.
        npu_memory_usage (float | Unset): NPU memory in use, in MB. At least 0.
        npu_memory_total (float | Unset): NPU memory, in MB. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-21; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo, Table 5;
    ModelArts API Reference, service_management/obtaining_service_monitoring.rst, Table 5
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
