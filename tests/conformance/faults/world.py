"""A prepared account in a local ModelArts that faults can be planted in, and requests that succeed in it."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import httpx
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.pools.pace import Pace

from tests.conformance.faults.server import Planting, expired_token, faulty_emulator
from tests.support.account import (
    BOOT_FILE,
    CODE_DIR,
    ENDLESS_FILE,
    FLAVOR,
    Account,
    Prepared,
    job_request,
    model_request,
    prepare,
    service_request,
)
from tests.support.description import example
from tests.support.polling import DEADLINE, until

_LAST_TRIALS: Final = 5
_NUMBERS: Final = itertools.count()
PREFIX: Final = "fault-"
MERGE_PATCH: Final = {"Content-Type": "application/merge-patch+json"}
Json = dict[str, Any]


@dataclass(frozen=True)
class Usual:
    """A request that succeeds.

    Attributes:
        path: path parameters.
        query: query parameters.
        body: JSON body; None without one.
        headers: headers besides the token.
    """

    path: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


class World:
    """A prepared account, and a client that has signed in.

    Args:
        account: the account.
        prepared: what is in it.
        http: signed in.
        planting: the emulator, to plant faults.

    Attributes:
        sent: the operations that requests were sent to, until somebody empties it.
        last_trial: ID of the trial that was to be stopped last.
    """

    def __init__(self, account: Account, prepared: Prepared, http: httpx.Client, planting: Planting) -> None:
        self.account = account
        self.prepared = prepared
        self.http = http
        self.planting = planting
        self.sent = set[str]()
        self.last_trial = ""
        self._paths = {
            "project_id": account.project_id,
            "training_job_id": prepared.completed,
            "task_id": "worker-0",
            "trial_id": prepared.trial,
            "parameter_name": "x",
            "algorithm_type": "hpo",
            "algorithm_name": "Bayes",
            "model_id": prepared.model,
            "service_id": prepared.service,
            "algorithm_id": prepared.algorithm,
            "network_name": prepared.network,
            "pool_name": prepared.pool,
            "plugintemplate_name": "node-local-dns",
            "log_group_id": str(uuid.UUID(int=1)),
            "log_stream_id": str(uuid.UUID(int=2)),
        }

    def usual(self, operation_id: str) -> Usual:
        """A request that succeeds, each time that it is asked for."""
        names = [part[1:-1] for part in OPERATIONS[operation_id].path.split("/") if part.startswith("{")]
        paths = {**self._paths, **self._other_paths(operation_id)}
        body = self.usual_body(operation_id)
        headers = MERGE_PATCH if OPERATIONS[operation_id].method == "PATCH" else {}
        return Usual({name: paths[name] for name in names}, QUERIES.get(operation_id, {}), body, headers)

    def usual_body(self, operation_id: str) -> Any:
        """The body of a request that succeeds; None without one."""
        return BODIES[operation_id](self) if operation_id in BODIES else example(operation_id)

    def full_body(self, operation_id: str) -> Any:
        """A body that fits the schema of an operation, with the objects in it that the usual one does not have."""
        usual = self.usual_body(operation_id)
        return {**usual, **FULL_BODIES[operation_id](self)} if operation_id in FULL_BODIES else usual

    def _other_paths(self, operation_id: str) -> Mapping[str, str]:
        if operation_id in MADE_FIRST:
            return MADE_FIRST[operation_id](self)
        if operation_id.startswith("ShowAutoSearch"):
            return {"training_job_id": self.prepared.searched}
        others = {
            "ShowSaveImageJob": {"training_job_id": self.prepared.running},
            # The services have been published in another order than that of their names, also afterwards.
            "UpdateService": {"service_id": self.prepared.changing_service},
        }
        return others.get(operation_id, {})

    def send(self, operation_id: str, request: Usual | None = None, **changes: Any) -> httpx.Response:
        """Send a request: the usual one of an operation, or another one, with changes of its attributes.

        Changes of `path`, `query` and `headers` are added to what there is; one of `body` replaces it. A query
        parameter of None is left out. `timeout` is how long the answer may take, in seconds.
        """
        usual = request or self.usual(operation_id)
        path = {**usual.path, **changes.get("path", {})}
        query = {**usual.query, **changes.get("query", {})}
        url = OPERATIONS[operation_id].path.format_map({name: quote(value, safe="") for name, value in path.items()})
        body = changes.get("body", usual.body)
        self.sent.add(operation_id)
        return self.http.request(
            OPERATIONS[operation_id].method,
            url,
            params={name: value for name, value in query.items() if value is not None},
            headers={**usual.headers, **changes.get("headers", {})},
            json=body,
            timeout=changes.get("timeout", DEADLINE),
        )

    def read(self, operation_id: str, **changes: Any) -> Any:
        """The JSON of an answer; None if it is a refusal, or not JSON."""
        answer = self.send(operation_id, **changes)
        if not answer.is_success or not answer.content:
            return None
        try:
            return answer.json()
        except ValueError:
            return None


def at(value: Any, path: str) -> Any:
    """A value inside JSON, by names and numbers of entries with dots between them; None if it is not there.

    A dot inside a name belongs to it if the object has that name.
    """
    if not path:
        return value
    if isinstance(value, list):
        first, _, rest = path.partition(".")
        return at(value[int(first)], rest) if first.isdecimal() and int(first) < len(value) else None
    if not isinstance(value, dict):
        return None
    if path in value:
        return value[path]
    first, _, rest = path.partition(".")
    return at(value.get(first), rest) if rest else None


def settles(condition: Callable[[], bool], seconds: float = 0.5) -> bool:
    """Whether something becomes true in a moment: jobs, trials, pools and services take theirs to end."""
    end, pause = time.monotonic() + seconds, threading.Event()
    while not condition():
        if time.monotonic() >= end:
            return False
        pause.wait(0.01)
    return True


def new_name() -> str:
    """A name that nothing has."""
    return f"{PREFIX}{uuid.uuid4().hex[:12]}"


def _network(name: str) -> Json:
    number = next(_NUMBERS)
    cidr = f"172.{16 + number % 15}.{number // 15 % 256}.0/24"
    labels = {"os.modelarts/name": name}
    return {"apiVersion": "v1", "kind": "Network", "metadata": {"labels": labels}, "spec": {"cidr": cidr}}


def _pool(name: str) -> Json:
    spec = {"type": "Dedicate", "scope": ["Train"], "resources": [{"flavor": FLAVOR, "count": 1}]}
    labels = {"os.modelarts/name": name, "os.modelarts/workspace.id": "0"}
    metadata = {"labels": labels, "annotations": {"os.modelarts/description": "as made"}}
    return {"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec}


def _algorithm(name: str, description: str = "as made") -> Json:
    metadata = {"name": name, "description": description}
    return {"metadata": metadata, "job_config": {"code_dir": CODE_DIR, "boot_file": BOOT_FILE}}


MAKING: Final[Mapping[str, tuple[str, str, Callable[[World, str], Json]]]] = {
    # The operation that creates, the ID in its answer, and the body for a name.
    "training_job_id": ("CreateTrainingJob", "metadata.id", lambda world, name: job_request(name)),
    "algorithm_id": ("CreateAlgorithm", "metadata.id", lambda world, name: _algorithm(name)),
    "model_id": ("CreateModel", "model_id", lambda world, name: model_request(name)),
    "service_id": ("CreateService", "service_id", lambda world, name: service_request(name, world.prepared.model)),
    "pool_name": ("CreatePool", "metadata.name", lambda world, name: _pool(name)),
    "network_name": ("CreateNetwork", "metadata.name", lambda world, name: _network(name)),
}


def made(parameter: str) -> Callable[[World], str]:
    """Make a resource of the kind that a path parameter names; returns its ID."""
    create, place, body = MAKING[parameter]

    def make(world: World) -> str:
        answer = world.send(create, body=body(world, new_name()))
        assert answer.is_success, answer.text
        return str(at(answer.json(), place))

    return make


def _made_running(world: World) -> Mapping[str, str]:
    answer = world.send("CreateTrainingJob", body=job_request(new_name(), ENDLESS_FILE))
    assert answer.is_success, answer.text
    return {"training_job_id": str(answer.json()["metadata"]["id"])}


def _saved(world: World) -> Mapping[str, str]:
    """The running job, of which no image is being saved."""
    path = {"training_job_id": world.prepared.running}
    until(lambda: at(world.read("ShowSaveImageJob", path=path), "status") != "CREATING")
    return path


def _made_tagged(world: World) -> Mapping[str, str]:
    assert world.send("BatchCreatePoolTags", body={"tags": [TAG]}).is_success
    return {"pool_name": world.prepared.pool}


def _made_trial(world: World) -> Mapping[str, str]:
    path = {"training_job_id": world.prepared.searching}

    def running() -> list[str]:
        total = world.read("ShowAutoSearchTrials", path=path, query={"limit": "1"})["total"]
        last = {"offset": str(max(0, total - _LAST_TRIALS))}
        table = world.read("ShowAutoSearchTrials", path=path, query=last)["items"]
        rows = [dict(zip(table["header"], row, strict=True)) for row in table["data"]]
        return [row["trial_id"] for row in rows if row["status"] == "RUNNING"]

    settles(lambda: world.last_trial not in running())  # one that was stopped takes a moment to end
    until(lambda: bool(running()), running)
    world.last_trial = running()[0]
    return {**path, "trial_id": world.last_trial}


def _made(parameter: str) -> Callable[[World], Mapping[str, str]]:
    return lambda world: {parameter: made(parameter)(world)}


def _for_new_name(body: Callable[[World, str], Json]) -> Callable[[World], Json]:
    return lambda world: body(world, new_name())


MADE_FIRST: Final[Mapping[str, Callable[[World], Mapping[str, str]]]] = {
    "DeleteTrainingJob": _made("training_job_id"),
    "StopTrainingJob": _made_running,
    "ShowAutoSearchTrialEarlyStop": _made_trial,
    "CreateSaveImageJob": _saved,
    "DeleteAlgorithm": _made("algorithm_id"),
    "DeleteModel": _made("model_id"),
    "DeleteService": _made("service_id"),
    "DeletePool": _made("pool_name"),
    "DeleteNetwork": _made("network_name"),
    "BatchDeletePoolTags": _made_tagged,
}
TAG: Final = {"key": "of-a-fault", "value": "as made"}
QUERIES: Final[Mapping[str, Mapping[str, str]]] = {}
BODIES: Final[Mapping[str, Callable[[World], Any]]] = {
    "KeystoneCreateUserTokenByPassword": lambda world: world.account.token_request(),
    **{create: _for_new_name(body) for create, _, body in MAKING.values()},
    "ChangeTrainingJobDescription": lambda _: {"description": "made before the test"},
    "ListTrainingJobs": lambda _: {},
    "ListLogs": lambda _: {"start_time": "1595659200000", "end_time": "4102444800000", "is_count": True},
    "CreateSaveImageJob": lambda _: {"name": "model", "namespace": "conformance", "tag": uuid.uuid4().hex[:8]},
    "ChangeAlgorithm": lambda _: _algorithm("prepared"),
    "UpdateService": lambda _: {"description": "made before the test"},
    "PatchPool": lambda _: {"metadata": {"annotations": {"os.modelarts/description": "as made"}}},
    "PatchNetwork": lambda _: {"metadata": {"labels": {"os.modelarts/name": "prepared"}}},
    "UpdatePoolTags": lambda _: {"action": "create", "tags": [TAG]},
    "BatchCreatePoolTags": lambda _: {"tags": [TAG]},
    "BatchDeletePoolTags": lambda _: {"tags": [TAG]},
}


_PEER: Final = {"peerVpcId": str(uuid.UUID(int=3)), "peerSubnetId": str(uuid.UUID(int=4))}
FULL_BODIES: Final[Mapping[str, Callable[[World], Json]]] = {
    "ListTrainingJobs": lambda _: {
        "filters": [{"key": "name", "operator": "like", "value": ["prepared"]}],
        "tags": [{"key": "absent"}],
    },
    "UpdateService": lambda world: {"config": service_request("", world.prepared.model)["config"]},
    "PatchPool": lambda _: {"spec": {"resources": [{"flavor": FLAVOR, "count": 1}]}},
    "PatchNetwork": lambda _: {"spec": {"connection": {"peerConnectionList": [_PEER]}}},
}


@contextmanager
def world(data_dir: Path | None = None, prepared: Prepared | None = None) -> Iterator[World]:
    """A world for probes.

    Args:
        data_dir: the data directory of an emulator in which an account was prepared; None to prepare one.
        prepared: what was prepared in it.
    """
    with faulty_emulator(data_dir) as (emulator, planting):
        emulator.services.pools.pace = Pace(0, 0, 0)
        account = Account.from_environment(emulator.environment)
        content = prepared or prepare(account)
        headers = {"X-Auth-Token": account.token()}
        account = replace(account, expired_token=expired_token(emulator))
        with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as http:
            made_in = World(account, content, http, planting)
            _stock(made_in)
            yield made_in


def _stock(world: World) -> None:
    """Make more, so that lists have entries to tell apart, and let jobs run."""
    for job in world.prepared.doomed:
        path = {**world.usual("ShowTrainingJobDetails").path, "training_job_id": job}
        world.send("StopTrainingJob", Usual(path, body={"action_type": "terminate"}))
    for number, pool in enumerate((world.prepared.pool, world.prepared.doomed_pool)):
        tags = {"tags": [{"key": f"kept-{number}", "value": "1"}, {"key": "kept", "value": str(number)}]}
        world.send("BatchCreatePoolTags", path={"pool_name": pool}, body=tags)
    world.send("CreateModel", body=model_request("stock") | {"model_version": "0.9.0", "description": ""})
    for parameter in ("algorithm_id", "pool_name", "network_name"):
        create, _, body = MAKING[parameter]
        world.send(create, body=body(world, "stock"))
