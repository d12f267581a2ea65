"""What all services share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from modelarts_emulator.models.registry import Models
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.pace import Pace
from modelarts_emulator.services.records import ServiceRecords
from modelarts_emulator.services.schedule import Alarms


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
    """

    models: Models
    storage: ObjectStorage
    records: ServiceRecords
    alarms: Alarms
    root: Path
    pace: Pace
