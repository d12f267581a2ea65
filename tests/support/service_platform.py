"""Services for tests: an emulator with short waits, models that tests control, and calls."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

import httpx
import psutil
import pytest
from modelarts_emulator import assembly
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.services.pace import Pace
from modelarts_emulator.services.registry import Services

from tests.support.no_authority import NO_AUTHORITY
from tests.support.polling import DEADLINE, until

BUCKET = "service-bucket"
SPECIFICATION = "modelarts.vm.cpu.2u"
HURRY = Pace(
    grace_seconds=DEADLINE,
    health_seconds=0.1,
    answer_seconds=DEADLINE,
    first_delay_seconds=0.01,
    longest_delay_seconds=0.05,
    stable_seconds=DEADLINE,
)

_JSON_BODY = {"Content-type": "application/json", "data": {"type": "object", "properties": {}}}
CONFIG: dict[str, Any] = {
    "model_type": "MindSpore",
    "model_algorithm": "predict_analysis",
    "apis": [{"url": "/", "method": "post", "request": _JSON_BODY, "response": _JSON_BODY}],
}
SCRIPT = """
import os, pathlib, signal, time
from model_service.model_service import SingleNodeService

if os.environ.get("BROKEN") or pathlib.Path(os.environ.get("BROKEN_IF", "/nowhere")).exists():
    raise ImportError("this model cannot be loaded")
if os.environ.get("HANGS"):
    signal.pause()
while pathlib.Path(os.environ.get("HANGS_WHILE", "/nowhere")).exists():
    time.sleep(0.005)


class Obedient(SingleNodeService):
    def _inference(self, data):
        if "wait" in data:
            pathlib.Path(data["wait"], "begun").touch()
            while not pathlib.Path(data["wait"], "go").exists():
                time.sleep(0.005)
        if "die" in data:
            os.kill(os.getpid(), signal.SIGKILL)
        if "fail" in data:
            raise ValueError(data["fail"])
        return {"pid": os.getpid(), "answered_by": os.environ.get("ANSWERED_BY"), "long": "x" * data.get("long", 0)}
"""


@dataclass
class Platform:
    """An emulator, and how to deploy and call models in it."""

    emulator: Emulator
    client: httpx.Client
    project_id: str
    models: dict[str, str] = field(default_factory=dict)

    @property
    def services(self) -> Services:
        return self.emulator.services.inference

    # Calls

    def call(self, method: str, path: str, body: Any = None, query: Mapping[str, Any] | None = None) -> httpx.Response:
        return self.client.request(method, f"/v1/{self.project_id}/{path}", json=body, params=query)

    def ok(self, method: str, path: str, body: Any = None, query: Mapping[str, Any] | None = None) -> Any:
        response = self.call(method, path, body, query)
        assert response.status_code == 200, response.text
        return response.json()

    def refusal(self, method: str, path: str, body: Any = None) -> tuple[int, str]:
        """Status and error code of a call that is refused."""
        response = self.call(method, path, body)
        assert response.status_code >= 400, response.text
        return response.status_code, cast(str, response.json()["error_code"])

    def predict(self, service_id: str, body: Any = None, path: str = "") -> httpx.Response:
        return self.client.post(f"/v1/infers/{service_id}{path}", json={} if body is None else body)

    def answer(self, service_id: str, body: Any = None) -> Any:
        """The answer to a prediction, which has to succeed."""
        response = self.predict(service_id, body)
        assert response.status_code == 200, response.text
        return response.json()

    # Models and services

    def model(self, version: str = "1.0.0", *, published: bool = True, **changes: Any) -> str:
        """The ID of a model that tests control; the same for the same arguments."""
        key = f"{version} {published} {sorted(changes.items())}"
        if key not in self.models:
            body = {"model_name": "obedient", "model_version": version, "model_type": "MindSpore"}
            location = f"/{BUCKET}/model/" if published else f"/{BUCKET}/broken/"
            created = self.ok("POST", "models", {**body, "source_location": location, **changes})
            self.models[key] = created["model_id"]
            self.emulator.services.models.wait(self.models[key], DEADLINE)
        return self.models[key]

    def config(self, version: str = "1.0.0", weight: int = 100, count: int = 1, **envs: str) -> dict[str, Any]:
        """An entry of the configuration of a service."""
        return {
            "model_id": self.model(version),
            "weight": weight,
            "specification": SPECIFICATION,
            "instance_count": count,
            "envs": {"ANSWERED_BY": version, **envs},
        }

    def create(self, *config: dict[str, Any], name: str = "service", **changes: Any) -> str:
        """Create a service, and return its ID."""
        body = {"service_name": name, "infer_type": "real-time", "config": list(config or [self.config()]), **changes}
        return cast(str, self.ok("POST", "services", body)["service_id"])

    def deploy(self, *config: dict[str, Any], name: str = "service", **changes: Any) -> str:
        """Create a service, wait until it runs, and return its ID."""
        service_id = self.create(*config, name=name, **changes)
        self.until_status(service_id, "running")
        return service_id

    def update(self, service_id: str, **changes: Any) -> None:
        self.ok("PUT", f"services/{service_id}", changes)

    def show(self, service_id: str) -> Any:
        return self.ok("GET", f"services/{service_id}")

    def status(self, service_id: str) -> str:
        return cast(str, self.show(service_id)["status"])

    def events(self, service_id: str, event_type: str | None = None) -> list[str]:
        """What the events say, the oldest first."""
        query = {"order": "asc"} | ({"event_type": event_type} if event_type else {})
        found = self.ok("GET", f"services/{service_id}/events", query=query)["events"]
        return [cast(str, event["event_info"]) for event in found]

    def results(self, service_id: str) -> list[str]:
        """How the updates went, the oldest first."""
        logs = self.ok("GET", f"services/{service_id}/logs")["logs"]
        return [cast(str, log["result"]) for log in reversed(logs)]

    def processes(self) -> set[int]:
        """The processes of all instances."""
        found = psutil.Process().children(recursive=True)
        return {
            process.pid for process in found if "modelarts_emulator.services.instances.runtime.serve" in _words(process)
        }

    # Conditions

    def until_status(self, service_id: str, *wanted: str) -> Any:
        """Wait until a service has one of some statuses, and return its details."""
        until(lambda: self.status(service_id) in wanted, lambda: (self.show(service_id), self.events(service_id)))
        return self.show(service_id)

    def until_event(self, service_id: str, part: str) -> None:
        """Wait for an event."""
        until(
            lambda: any(part in event for event in self.events(service_id)),
            lambda: (self.show(service_id), self.events(service_id)),
        )


def _words(process: psutil.Process) -> Sequence[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


@contextmanager
def open_platform(data_dir: Path, pace: Pace = HURRY, clock: Callable[[], int] | None = None) -> Iterator[Platform]:
    """An emulator on a data directory, which may have been used before."""
    options: dict[str, Any] = {"pace": pace} | ({"clock": clock} if clock else {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "Inference", partial(Services, **options))
        emulator = Emulator(data_dir)
        with emulator, _client(emulator) as client:
            storage = emulator.services.storage
            if not storage.bucket_exists(BUCKET):
                storage.create_bucket(BUCKET)
                storage.put_bytes(BUCKET, "model/model/config.json", json.dumps(CONFIG).encode())
                storage.put_bytes(BUCKET, "model/model/customize_service.py", SCRIPT.encode())
                storage.put_bytes(BUCKET, "broken/model/config.json", b"{")
            yield Platform(emulator, client, emulator.environment["MODELARTS_PROJECT_ID"])


def _client(emulator: Emulator) -> httpx.Client:
    token = emulator.services.accounts.issue_token(project_scope=True).token
    return httpx.Client(
        base_url=emulator.url,
        headers={"X-Auth-Token": token},
        trust_env=False,
        verify=NO_AUTHORITY,
        timeout=DEADLINE,
    )
