"""The measured calls of the models of a service, and the usage of their instances.

Source: SDK reference, Tables 8-20 and 8-21; api-ref service_management/obtaining_service_monitoring.rst.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.services.instances.instance import InstanceUsage
from modelarts_emulator.services.measurements import Calls
from modelarts_emulator.services.pools import size_of_instance
from modelarts_emulator.services.records import config_of, name_of, service_id_of
from modelarts_emulator.services.specifications import Size
from modelarts_emulator.state.fields import integer, text

_NO_SIZE = Size(0.0, 0, 0.0, 0.0)


@dataclass(frozen=True)
class RunningModel:
    """A model that has instances.

    Attributes:
        ready: Number of instances that take requests.
        usages: What each instance uses.
    """

    ready: int
    usages: Sequence[InstanceUsage]


_NOT_RUNNING = RunningModel(0, ())


def monitor_info(
    record: Json, calls: Mapping[str, Calls], running: Mapping[str, RunningModel], calls_per_minute: int
) -> Json:
    """A ShowServiceMonitorInfoResponse; CPU usage is the average since the last call.

    Args:
        record: The service.
        calls: How often each model was called, by its ID.
        running: The models that have instances, by their IDs.
        calls_per_minute: Number of calls in the last full minute.
    """
    monitors = list(_monitors(record, calls, running))
    return {
        "service_id": service_id_of(record),
        "service_name": name_of(record),
        "monitors": list[JsonValue](monitors),
        "service_instance_count": sum(integer(entry, "instance_count") for entry in config_of(record)),
        "service_running_instance_count": sum(model.ready for model in running.values()),
        "req_count_per_min": calls_per_minute,
    }


def _monitors(record: Json, calls: Mapping[str, Calls], running: Mapping[str, RunningModel]) -> Iterator[Json]:
    for entry in config_of(record):
        model_id, count = text(entry, "model_id"), integer(entry, "instance_count")
        model, made = running.get(model_id, _NOT_RUNNING), calls.get(model_id, Calls())
        size = size_of_instance(entry) or _NO_SIZE
        yield {
            "model_id": model_id,
            "model_name": text(entry, "model_name"),
            "model_version": text(entry, "model_version"),
            "invocation_times": made.invocations,
            "failed_times": made.failures,
            "model_instance_count": count,
            "model_running_instance_count": model.ready,
            "cpu_core_usage": round(sum(usage.cpu_cores for usage in model.usages), 3),
            "cpu_core_total": size.cpus * count,
            "cpu_memory_usage": round(sum(usage.memory_mb for usage in model.usages)),
            "cpu_memory_total": size.memory * count,
            "gpu_usage": 0.0,
            "gpu_total": size.gpus * count,
            "npu_usage": 0.0,
            "npu_total": size.npus * count,
        }
