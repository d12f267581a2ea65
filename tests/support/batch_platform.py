"""Batches for tests, with objects in real storage and real instances."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.services.batch.run import BatchOutcome, BatchProgress, BatchRun
from modelarts_emulator.services.batch.settings import BatchSettings, batch_settings
from modelarts_emulator.services.instances.instance import Instance, InstanceSettings

from tests.support.instances import Instances

BUCKET = "batch-bucket"
TASK = "task-1"
RESULTS = f"out/infer-result-{TASK}/"
MANIFEST = f"out/infer-result-{TASK}.manifest"
CONFIG: dict[str, Any] = {
    "model_id": "model-1",
    "specification": "modelarts.vm.cpu.2u",
    "instance_count": 1,
    "src_path": f"/{BUCKET}/in/",
    "dest_path": f"/{BUCKET}/out/",
    "req_uri": "/",
    "mapping_type": "file",
}
MODEL: dict[str, Any] = {
    "apis": '[{"url":"/","method":"post"}]',
    "input_params": [{"url": "/", "method": "post", "param_name": "images", "param_type": "file"}],
}
SUM = "return data['a'] + data['b']"
SUM_RULE = {"properties": {"a": {"type": "number", "index": 0}, "b": {"type": "number", "index": 1}}}


@dataclass
class Batches:
    """Runs batches below a folder."""

    root: Path
    storage: ObjectStorage
    started: list[Instance] = field(default_factory=list)
    reports: list[BatchProgress] = field(default_factory=list)
    reported: threading.Event = field(default_factory=threading.Event)

    def put(self, objects: Mapping[str, str | bytes]) -> None:
        """Write objects of the bucket."""
        for key, content in objects.items():
            self.storage.put_bytes(BUCKET, key, content.encode() if isinstance(content, str) else content)

    def batch(self, script: str, *, prediction_seconds: float = 30, **config: Any) -> BatchRun:
        """A batch of a model with this script, and these fields of the configuration."""
        settings = batch_settings(TASK, CONFIG | config, MODEL, deploy_seconds=30)
        timed = BatchSettings(**{**vars(settings), "prediction_seconds": prediction_seconds})
        return BatchRun(timed, self.storage, lambda number: self.instance(script, number), self.report)

    def instance(self, script: str, number: int = 0) -> Instance:
        """An instance of a model with this script, just started."""
        package = Instances(self.root).package({"customize_service.py": script})
        settings = InstanceSettings("digits", "MindSpore", package, self.root / f"instance-{number}")
        instance = Instance(settings, self.root / f"instance-{number}.log")
        self.started.append(instance)
        return instance

    def run(self, script: str, *, prediction_seconds: float = 30, **config: Any) -> BatchOutcome:
        """Run such a batch to its end, and check that it leaves nothing behind."""
        outcome = self.batch(script, prediction_seconds=prediction_seconds, **config).run()
        self.check_nothing_left()
        return outcome

    def run_rows(self, script: str, rule: Any, **config: Any) -> BatchOutcome:
        """Run a batch of CSV files to its end."""
        return self.run(script, mapping_type="csv", mapping_rule=rule, **config)

    def report(self, progress: BatchProgress) -> None:
        self.reports.append(progress)
        self.reported.set()

    def check_nothing_left(self) -> None:
        """No process runs, no thread, and no half-written content lies about."""
        assert all(instance.exit is not None for instance in self.started)
        assert not [thread for thread in threading.enumerate() if thread.name.startswith("batch-")]
        assert not list((self.root / "obs" / "incoming").iterdir())

    def keys(self, prefix: str = "out/") -> list[str]:
        """The keys of the bucket that begin so."""
        return [found.key for found in self.storage.objects(BUCKET, prefix)]

    def read(self, key: str) -> str:
        """An object's content."""
        _, content = self.storage.open(BUCKET, key)
        with content:
            return content.read().decode()

    def lines(self, key: str) -> list[Any]:
        """An object's content, a JSON value in each line."""
        return [json.loads(line) for line in self.read(key).splitlines()]

    def manifest(self) -> dict[str, dict[str, str]]:
        """The manifest of the results, by source, without what begins all of them."""
        lines = self.lines(MANIFEST)
        return {line.pop("source").removeprefix(f"obs://{BUCKET}/in/"): line for line in lines}


@contextmanager
def open_batches(root: Path) -> Iterator[Batches]:
    """Batches in a storage that is closed, and whose instances are killed, with the block."""
    storage = ObjectStorage(root / "obs")
    storage.create_bucket(BUCKET)
    batches = Batches(root, storage)
    try:
        yield batches
    finally:
        with ThreadPoolExecutor() as pool:
            list(pool.map(lambda instance: instance.stop(0), batches.started))
        storage.close()
