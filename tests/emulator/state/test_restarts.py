"""Nothing that was under way when an emulator was killed is under way for ever: each state of each kind, derived."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest
from modelarts_emulator.contract import Json
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.state.store import Store

from tests.support.description import bundle
from tests.support.polling import until
from tests.support.resource_pools import pool
from tests.support.service_platform import Platform, open_platform
from tests.support.training_platform import request

NAME: Final = "the-name"
# The states that may last, of each enumeration of states in the description. All others are under way.
LASTING: Final = {
    "EdgeInstanceStatus": {"running", "stopped", "failed"},
    "EdgeNodeState": {"RUNNING", "FAIL", "UNCONNECTED"},
    "JobPhase": {"Completed", "Failed", "Terminated", "Abnormal"},
    "JobSecondaryPhase": {"Completed", "Failed", "Terminated", "CreateFailed", "TerminatedFailed", "Unknown", "Lost"},
    "ModelRuntimeStatus": {"normal", "deleted"},
    "ModelStatus": {"published", "failed", "building_failed"},
    "NetworkPhase": {"Active", "Abnormal", ""},
    "PeerConnectionPhase": {"Active", "Abnormal"},
    "PoolDriverState": {"Running", "Abnormal"},
    "PoolPhase": {"Running", "Abnormal", "Error", "CreationFailed", "ScalingFailed", "Waiting"},  # for a payment
    "PoolPluginPhase": {"Running", "Abnormal"},
    "PoolScopeState": {"Enabled", "EnableFailed", "Disabled"},
    "SaveImageStatus": {"CREATE_FAILED", "ACTIVE"},
    "ServiceModelStatus": {"ready", "concerning", "running", "failed", "stopped", "finished"},
    "ServiceStatus": {"running", "concerning", "failed", "stopped", "finished"},
    "ServiceTargetStatus": {"running", "stopped"},
    "ServiceUpdateStatus": {"SUCCESS", "FAIL"},
    "SfsTurboConnectionState": {"Active", "Abnormal"},
    "SpecificationStatus": {"normal", "sellout"},
}
# The fields of documents that have a state: where, and of which enumeration. Documents of other kinds have none.
STATES: Final[dict[str, dict[tuple[str, ...], str]]] = {
    "training_job": {("job", "status", "phase"): "JobPhase", ("job", "status", "secondary_phase"): "JobSecondaryPhase"},
    "training_image": {("status",): "SaveImageStatus"},
    "model": {("model_status",): "ModelStatus"},
    "pool": {("life", "phase"): "PoolPhase"},
    "service": {("service", "status"): "ServiceStatus", ("logs", "result"): "ServiceUpdateStatus"},
}
STATELESS: Final = {
    "account",
    "token",
    "training_job_owner",
    "training_job_name",
    "training_job_metrics",
    "model_owner",
    "model_name",
    "model_request",
    "service_owner",
}


def enumeration(name: str) -> list[str]:
    values: list[str] = bundle()["components"]["schemas"][name]["enum"]
    return values


def under_way(name: str) -> list[str]:
    return [value for value in enumeration(name) if value not in LASTING[name]]


def test_every_enumeration_of_states_is_known() -> None:
    found = {
        name
        for name, schema in bundle()["components"]["schemas"].items()
        if name.endswith(("Status", "Phase", "State")) and "enum" in schema
    }
    assert found == LASTING.keys()
    for name, lasting in LASTING.items():
        assert lasting <= set(enumeration(name))


def documents(data_dir: Path) -> list[tuple[str, str, str, Json]]:
    """Kind, ID, project and content of all documents of an emulator."""
    with closing(sqlite3.connect(data_dir / "state.sqlite3")) as connection:
        rows = connection.execute("SELECT kind, id, project_id, document FROM documents").fetchall()
    return [(*key, json.loads(document)) for *key, document in rows]


def at(document: Any, path: tuple[str, ...]) -> list[Any]:
    """The values at a path, of each item where there is a list."""
    if isinstance(document, list):
        return [value for item in document for value in at(item, path)]
    return at(document[path[0]], path[1:]) if path else [document]


def put_at(document: Any, path: tuple[str, ...], value: str) -> None:
    for item in document if isinstance(document, list) else [document]:
        if len(path) == 1:
            item[path[0]] = value
        else:
            put_at(item[path[0]], path[1:], value)


def waiting(data_dir: Path) -> list[tuple[str, str]]:
    """The kind and the state of all documents that are under way."""
    return [
        (kind, value)
        for kind, _, _, document in documents(data_dir)
        for path, name in STATES.get(kind, {}).items()
        for value in at(document, path)
        if value in under_way(name)
    ]


def in_phase(platform: Platform, name: str, phase: str) -> bool:
    shown = platform.client.get(f"/v2/{platform.project_id}/pools/{name}").json()
    return bool(shown["status"]["phase"] == phase)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of an emulator that has been closed, with one document of each kind that has a state."""
    path = tmp_path_factory.mktemp("data")
    with open_platform(path) as platform:
        services = platform.emulator.services
        services.storage.create_bucket("training-bucket")
        services.storage.put_bytes("training-bucket", "train/boot.py", b"print('done')")
        created = platform.client.post(f"/v2/{platform.project_id}/training-jobs", json=request(name=NAME))
        job_id = created.json()["metadata"]["id"]
        services.jobs.wait(job_id)
        image: Json = {"id": "image", "job_id": job_id, "task_id": "worker-0", "status": "ACTIVE", "tag": NAME}
        services.store.put("training_image", "image", platform.project_id, image)
        made = platform.client.post(f"/v2/{platform.project_id}/pools", json=pool(NAME)).json()
        until(lambda: in_phase(platform, made["metadata"]["name"], "Running"))
        service_id = platform.deploy(name=NAME)
        platform.update(service_id, status="stopped")
        platform.until_status(service_id, "stopped")
    return path


def test_every_kind_of_document_is_known(data_dir: Path) -> None:
    assert {kind for kind, *_ in documents(data_dir)} == STATES.keys() | STATELESS


def test_what_was_under_way_ends(data_dir: Path) -> None:
    """A copy of each document in each state that does not last, as a kill leaves it."""
    store, made = Store(data_dir / "state.sqlite3"), 0
    for kind, old, project_id, document in documents(data_dir):
        for path, name in STATES.get(kind, {}).items():
            for state in under_way(name):
                made += 1
                new = f"copy-{made}"
                copied: Json = json.loads(json.dumps(document).replace(old, new).replace(NAME, f"name-{made}"))
                if name == "JobSecondaryPhase":
                    put_at(copied, ("job", "status", "phase"), "Running")
                put_at(copied, path, state)
                store.put(kind, new, project_id, copied)
                for companion, place in ((f"{kind}_owner", ""), (f"{kind}_request", project_id)):
                    if (known := store.get(companion, old, place)) is not None:
                        store.put(companion, new, place, json.loads(json.dumps(known).replace(old, new)))
    for folder in (data_dir / "jobs" / "copy-1", data_dir / "log-streams"):
        folder.mkdir(exist_ok=True)
        (folder / ".log-x.rotation").touch()
    store.close()
    assert len(waiting(data_dir)) >= made > 15
    with Emulator(data_dir):
        until(lambda: not waiting(data_dir), lambda: waiting(data_dir))
    assert list(data_dir.rglob("*.rotation")) == []
