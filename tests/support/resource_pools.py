"""Resource pools for tests: an emulator whose pools take their steps when a test lets time pass, and calls."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from modelarts_emulator import assembly
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.pools.pace import Pace
from modelarts_emulator.pools.records import Pools

from tests.support.no_authority import NO_AUTHORITY
from tests.support.polling import DEADLINE, until

Json = dict[str, Any]

CPU: Final = "modelarts.vm.cpu.8ud"
SMALL: Final = "modelarts.vm.cpu.2ud"
BUCKET: Final = "pool-bucket"
PACE: Final = Pace(create_seconds=30.0, scale_seconds=20.0, delete_seconds=10.0)
PATCH: Final = {"Content-Type": "application/merge-patch+json"}


class Clock:
    """A time in ms since 1970 that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000
        self._lock = threading.Lock()

    def __call__(self) -> int:
        with self._lock:
            return self.now

    def advance(self, seconds: float) -> None:
        with self._lock:
            self.now += int(seconds * 1000)


@dataclass
class Cloud:
    """An emulator and its pools.

    Attributes:
        emulator: the emulator.
        http: a client, which has signed in.
        project_id: the project of the client.
        clock: the time of the pools; None if it is that of the machine.
    """

    emulator: Emulator
    http: httpx.Client
    project_id: str
    clock: Clock | None = None

    @property
    def pools(self) -> Pools:
        return self.emulator.services.pools

    # Calls

    def call(self, method: str, path: str, *, version: str = "v2", **more: Any) -> httpx.Response:
        return self.http.request(method, f"/{version}/{self.project_id}/{path}", **more)

    def ok(self, method: str, path: str, **more: Any) -> Any:
        response = self.call(method, path, **more)
        assert response.is_success, response.text
        return response.json() if response.content else None

    def refusal(self, method: str, path: str, **more: Any) -> tuple[int, str]:
        response = self.call(method, path, **more)
        return response.status_code, response.json()["error_code"]

    # Pools

    def create(self, name: str, nodes: int = 1, **spec: Any) -> str:
        """Create a pool, and return its name."""
        return str(self.ok("POST", "pools", json=pool(name, nodes, **spec))["metadata"]["name"])

    def running(self, name: str, nodes: int = 1, **spec: Any) -> str:
        """Create a pool, wait until it runs, and return its name."""
        created = self.create(name, nodes, **spec)
        self.settle()
        until(lambda: self.phase(created) == "Running", lambda: self.show(created))
        return created

    def patch(self, name: str, patch: Json) -> Any:
        return self.ok("PATCH", f"pools/{name}", json=patch, headers=PATCH)

    def resize(self, name: str, nodes: int, flavor: str = CPU) -> Any:
        return self.patch(name, {"spec": {"resources": [{"flavor": flavor, "count": nodes}]}})

    def show(self, name: str) -> Any:
        return self.ok("GET", f"pools/{name}")

    def phase(self, name: str) -> str:
        return str(self.show(name)["status"]["phase"])

    def nodes(self, name: str) -> Json:
        """The number of nodes in each state."""
        resources: Mapping[str, list[Json]] = self.show(name)["status"]["resources"]
        return {state: sum(each["count"] for each in listed) for state, listed in resources.items()}

    def listed(self, **query: Any) -> list[str]:
        items = self.ok("GET", "pools", params=query)["items"]
        return [each["metadata"]["name"] for each in items]

    def settle(self, seconds: float = 60.0) -> None:
        """Let time pass, and wait until all steps that are due have been taken."""
        if self.clock is None:
            return
        self.clock.advance(seconds)
        self.take_steps()

    def take_steps(self) -> None:
        clock = self.clock
        assert clock is not None
        self.pools.check_clock()
        until(lambda: all(due > clock() for due in self.dues()), self.dues)

    def dues(self) -> list[int]:
        lives = [document.get("life") for _, document in self.emulator.services.store.every("pool")]
        return [int(str(life["due"])) for life in lives if isinstance(life, dict) and "due" in life]

    # Jobs

    def job(self, name: str, pool: str, script: str, **resource: Any) -> str:
        """Create a job in a pool, and return its ID."""
        response = self.submit(name, pool, script, **resource)
        assert response.status_code == 201, response.text
        return str(response.json()["metadata"]["id"])

    def submit(self, name: str, pool: str, script: str, **resource: Any) -> httpx.Response:
        storage = self.emulator.services.storage
        if not storage.bucket_exists(BUCKET):
            storage.create_bucket(BUCKET)
        storage.put_bytes(BUCKET, f"{name}/boot.py", script.encode())
        body = {
            "kind": "job",
            "metadata": {"name": name},
            "algorithm": {
                "code_dir": f"/{BUCKET}/{name}/",
                "boot_file": f"/{BUCKET}/{name}/boot.py",
                "engine": {"engine_id": "pytorch-cp36-1.4.0"},
            },
            "spec": {
                "resource": {"flavor_id": "modelarts.pool.visual.xlarge", "node_count": 1, "pool_id": pool} | resource
            },
        }
        return self.call("POST", "training-jobs", json=body)

    def job_phase(self, job_id: str) -> str:
        return str(self.ok("GET", f"training-jobs/{job_id}")["status"]["phase"])

    def until_job(self, job_id: str, *phases: str) -> None:
        until(lambda: self.job_phase(job_id) in phases, lambda: self.ok("GET", f"training-jobs/{job_id}"))

    def stop_job(self, job_id: str) -> None:
        self.ok("POST", f"training-jobs/{job_id}/actions", json={"action_type": "terminate"})
        self.until_job(job_id, "Terminated")


def pool(
    name: str, nodes: int = 1, *, labels: Json | None = None, annotations: Json | None = None, **spec: Any
) -> Json:
    """A CreatePoolRequestBody."""
    metadata: Json = {"labels": {"os.modelarts/name": name} | (labels or {})}
    if annotations is not None:
        metadata["annotations"] = annotations
    usual = {"type": "Dedicate", "scope": ["Train", "Infer"], "resources": [{"flavor": CPU, "count": nodes}]}
    return {"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": usual | spec}


@contextmanager
def open_cloud(
    data_dir: Path | None = None, clock: Clock | None = None, pace: Pace = PACE, quotas: Mapping[str, int] | None = None
) -> Iterator[Cloud]:
    """An emulator on a data directory, which may have been used before.

    Args:
        data_dir: the directory; a temporary one when None.
        clock: the time of its pools; that of the machine when None.
        pace: how long the steps of pools take.
        quotas: how many pools and networks the project may have; the documented numbers when None.
    """
    options: dict[str, Any] = {"pace": pace} | ({"clock": clock} if clock else {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "Pools", partial(Pools, **options))
        with Emulator(data_dir, quotas=quotas) as emulator, client_of(emulator) as http:
            yield Cloud(emulator, http, emulator.environment["MODELARTS_PROJECT_ID"], clock)


def client_of(emulator: Emulator) -> httpx.Client:
    """A client that has signed in."""
    token = emulator.services.accounts.issue_token(project_scope=True).token
    return httpx.Client(
        base_url=emulator.url,
        headers={"X-Auth-Token": token},
        trust_env=False,
        verify=NO_AUTHORITY,
        timeout=DEADLINE,
    )
