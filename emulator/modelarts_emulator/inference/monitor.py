"""What the models of a service are called, and what their instances use, as it is measured.

Source: SDK reference, Tables 8-20 and 8-21; api-ref service_management/obtaining_service_monitoring.rst.
"""

from __future__ import annotations

from collections.abc import Iterator

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.inference.balancing import Calls
from modelarts_emulator.inference.deployment import Deployment, Group
from modelarts_emulator.inference.service_records import config_of, name_of, service_id_of
from modelarts_emulator.inference.specifications import Size, size_of
from modelarts_emulator.training.fields import integer, text

_NOTHING = Size(0.0, 0, 0.0, 0.0)


def monitor_info(record: Json, deployment: Deployment) -> Json:
    """A ShowServiceMonitorInfoResponse: CPU usage is that since the last time that it was asked for."""
    groups = {group.plan.model_id: group for group in deployment.groups}
    condition = deployment.condition
    monitors = list(_monitors(record, groups, deployment.calls))
    return {
        "service_id": service_id_of(record),
        "service_name": name_of(record),
        "monitors": list[JsonValue](monitors),
        "service_instance_count": sum(integer(entry, "instance_count") for entry in config_of(record)),
        "service_running_instance_count": condition.ready,
        "req_count_per_min": deployment.traffic.calls_in_last_minute(),
    }


def _monitors(record: Json, groups: dict[str, Group], calls: dict[str, Calls]) -> Iterator[Json]:
    for entry in config_of(record):
        model_id, count = text(entry, "model_id"), integer(entry, "instance_count")
        group, made = groups.get(model_id), calls.get(model_id, Calls())
        size = size_of(text(entry, "specification")) or _NOTHING
        usages = [replica.usage() for replica in group.replicas] if group is not None else []
        yield {
            "model_id": model_id,
            "model_name": text(entry, "model_name"),
            "model_version": text(entry, "model_version"),
            "invocation_times": made.invocations,
            "failed_times": made.failures,
            "model_instance_count": count,
            "model_running_instance_count": group.condition.ready if group is not None else 0,
            "cpu_core_usage": round(sum(usage.cpu_cores for usage in usages), 3),
            "cpu_core_total": size.cpus * count,
            "cpu_memory_usage": round(sum(usage.memory_mb for usage in usages)),
            "cpu_memory_total": size.memory * count,
            "gpu_usage": 0.0,
            "gpu_total": size.gpus * count,
            "npu_usage": 0.0,
            "npu_total": size.npus * count,
        }
