"""What all services share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.capacity.pools import Capacity, Place
from modelarts_emulator.models.registry import Models
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.instances.instance import Sink
from modelarts_emulator.services.log_streams import LogStreams
from modelarts_emulator.services.pace import Pace
from modelarts_emulator.services.plans import ModelPlan
from modelarts_emulator.services.records import ServiceRecord, ServiceRecords
from modelarts_emulator.services.schedule import Alarms
from modelarts_emulator.state.fields import mapping, text


@dataclass(frozen=True)
class Platform:
    """What all services share.

    Attributes:
        models: What is deployed.
        storage: Has the data of batches, and gets their results.
        records: What is known of the services.
        alarms: Stop services by themselves.
        root: Files of the services are kept below it.
        pace: How long to wait for what.
        log_streams: Get what instances print, if their service names them.
        capacity: The nodes of resource pools.
    """

    models: Models
    storage: ObjectStorage
    records: ServiceRecords
    alarms: Alarms
    root: Path
    pace: Pace
    log_streams: LogStreams
    capacity: Capacity

    def places(self, project_id: str, plan: ModelPlan, count: int) -> Place | None:
        """Room for instances of a model in the pool that it names; None when it names none.

        Args:
            project_id: Project of the service.
            plan: The model.
            count: Number of instances.
        """
        return self.capacity.place((project_id, plan.pool), [plan.claim] * count) if plan.pool else None


def sinks_of(platform: Platform, record: ServiceRecord, label: str, number: int) -> Sequence[Sink]:
    """The streams that get the output of an instance.

    Args:
        platform: What all services share.
        record: The record of the service, which names the streams.
        label: Name and version of the model.
        number: Number of the instance.
    """
    service = mapping(record.read() or {}, "service")
    labels = {
        "service_id": record.service_id,
        "service_name": text(service, "service_name"),
        "model": label,
        "instance": str(number),
    }
    return platform.log_streams.writers(record.project_id, service, labels)
