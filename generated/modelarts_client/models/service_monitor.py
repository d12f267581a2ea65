# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from .. import model_base as _base
from ..types import UNSET


@_base.reads()
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ServiceMonitor(_base.MappingMethods, _base.Model):
    """Calls and resources of a model, or of an edge node.

    Attributes:
        cpu_core_usage (float | str): Number of CPU cores in use. At least 0.
        cpu_core_total (float | str): Number of CPU cores. At least 0.
        cpu_memory_usage (int | str): Memory in use, in MB. At least 0.
        cpu_memory_total (int | str): Memory, in MB. At least 0.
        model_id (str | None): ID of the model; for real-time services.
        model_name (str | None): Name of the model; for real-time services.
        model_version (str | None): Version of the model; for real-time services.
        node_id (str | None): ID of the node; for edge services.
        node_name (str | None): Name of the node; for edge services.
        invocation_times (int | None): Number of calls; for real-time services. At least 0.
        failed_times (int | None): Number of calls that failed; for real-time services. At least 0.
        model_instance_count (int | None): Number of instances of the model. At least 0.
        model_running_instance_count (int | None): Number of instances of the model that run. At least 0.
        gpu_usage (float | str | None): Number of GPUs in use. At least 0.
        gpu_total (float | str | None): Number of GPUs. At least 0.
        gpu_memory_usage (float | str | None): GPU memory in use, in MB. At least 0.
        gpu_memory_total (float | str | None): GPU memory, in MB. At least 0.
        npu_usage (float | str | None): Number of NPUs in use. At least 0.
        npu_total (float | str | None): Number of NPUs. At least 0.
        npu_memory_usage (float | str | None): NPU memory in use, in MB. At least 0.
        npu_memory_total (float | str | None): NPU memory, in MB. At least 0.

    Source: 002_70b4f4b3164ec19d.txt, Table 8-21; 001_bf673bd6dff8b58d.txt, ShowServiceMonitorInfo, Table 5;
    ModelArts API Reference, service_management/obtaining_service_monitoring.rst, Table 5
    """

    cpu_core_usage: float | str
    cpu_core_total: float | str
    cpu_memory_usage: int | str
    cpu_memory_total: int | str
    model_id: str | None = UNSET
    model_name: str | None = UNSET
    model_version: str | None = UNSET
    node_id: str | None = UNSET
    node_name: str | None = UNSET
    invocation_times: int | None = UNSET
    failed_times: int | None = UNSET
    model_instance_count: int | None = UNSET
    model_running_instance_count: int | None = UNSET
    gpu_usage: float | str | None = UNSET
    gpu_total: float | str | None = UNSET
    gpu_memory_usage: float | str | None = UNSET
    gpu_memory_total: float | str | None = UNSET
    npu_usage: float | str | None = UNSET
    npu_total: float | str | None = UNSET
    npu_memory_usage: float | str | None = UNSET
    npu_memory_total: float | str | None = UNSET
