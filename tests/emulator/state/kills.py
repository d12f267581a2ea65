"""Kills an emulator at random moments while clients change it, and compares what is there with what was acknowledged.

`python -m tests.emulator.state.kills [KILLS [SEED]]` prints the figures; a test kills it twice, and 100 times with
`--long`.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import botocore.exceptions
from modelarts_client import Client
from modelarts_client.errors import ApiError
from modelarts_emulator.processes.leftovers import end_leftovers

from tests.support.account import (
    BUCKET,
    MODEL_CONFIG,
    MODEL_SCRIPT,
    Account,
    job_request,
    model_request,
    service_request,
)
from tests.support.cidrs import block
from tests.support.polling import until

WORKERS: Final = 3
KEYS: Final = 12  # of each worker
MOST: Final = {"job": 12, "model": 6, "service": 1, "algorithm": 8, "network": 8, "pool": 4}  # of each worker
JOB: Final = b"import os, sys, time\nprint('begun', flush=True)\ntime.sleep(0.2)\n"
Change = Callable[[Client, str, str], object]
UNANSWERED: Final = (OSError, botocore.exceptions.BotoCoreError)
REFUSED: Final = (ApiError, botocore.exceptions.ClientError)


@dataclass(frozen=True)
class Kind:
    """A kind of resource: how it is created, listed, shown and deleted, in which states it may stay, and a text of it.

    The text is one that can be changed, and is shown again; a kind without one has no `change`.
    """

    create: Callable[[Client, str], str]
    listed: Callable[[Client], Mapping[str, str]]
    state: Callable[[Client, str], object]
    delete: Callable[[Client, str], object]
    lasting: frozenset[object] = frozenset()
    change: Change | None = None
    text: Callable[[Client, str], object] = lambda client, key: ""


def _algorithm(name: str, description: str = "") -> dict[str, Any]:
    return {
        "metadata": {"name": name, "description": description},
        "job_config": {"code_dir": f"/{BUCKET}/code/", "boot_file": "boot.py"},
    }


def _describe_algorithm(client: Client, algorithm: str, text: str) -> None:
    name = str(client.algorithms.show_algorithm_by_uuid(algorithm).metadata.name)
    client.algorithms.change_algorithm(algorithm, body=_algorithm(name, text))


def _tag(client: Client, pool: str) -> object:
    """The text that a pool has as a tag; None without one."""
    found = client.tags.show_pool_tags(pool)
    return next((tag.value for tag in found.tags if tag.key == "text"), None) if found else None


def _connected(client: Client, network: str) -> object:
    """The VPC that a network is connected with; None without one."""
    connection = client.networks.show_network(network).spec.connection
    return next((str(peer.peer_vpc_id) for peer in connection.peer_connection_list or ()), None)


_BLOCKS: Final = itertools.count()
_TEXTS: Final = itertools.count()


def _network(name: str) -> dict[str, Any]:
    labels = {"os.modelarts/name": name, "os.modelarts/workspace.id": "0"}
    cidr = block(next(_BLOCKS))
    return {"apiVersion": "v1", "kind": "Network", "metadata": {"labels": labels}, "spec": {"cidr": cidr}}


def _connection(vpc: str) -> dict[str, Any]:
    """The patch that connects a network with one VPC."""
    return {"spec": {"connection": {"peerConnectionList": [{"peerVpcId": vpc, "peerSubnetId": "subnet"}]}}}


def _pool(name: str) -> dict[str, Any]:
    labels = {"os.modelarts/name": name, "os.modelarts/workspace.id": "0"}
    spec = {"type": "Logical", "resources": [{"flavor": "modelarts.vm.cpu.8ud", "count": 1}]}
    return {"apiVersion": "v2", "kind": "Pool", "metadata": {"labels": labels}, "spec": spec}


def kinds(model_id: str) -> dict[str, Kind]:
    """All kinds; services deploy the model with this ID."""
    return {
        "job": Kind(
            lambda c, name: str(c.training.create_training_job(body=job_request(name)).metadata.id),
            lambda c: {str(j.metadata.id): str(j.metadata.name) for j in c.training.list_training_jobs.all(body={})},
            lambda c, job: c.training.show_training_job_details(job).status.phase,
            lambda c, job: c.training.delete_training_job(job),
            frozenset({"Completed", "Failed", "Terminated"}),
            lambda c, job, text: c.training.change_training_job_description(job, body={"description": text}),
            lambda c, job: c.training.show_training_job_details(job).metadata.description,
        ),
        "model": Kind(
            lambda c, name: str(c.models.create_model(body=model_request(name)).model_id),
            lambda c: {str(m.model_id): str(m.model_name) for m in c.models.list_models.all()},
            lambda c, model: c.models.show_model(model).model_status,
            lambda c, model: c.models.delete_model(model),
            frozenset({"published"}),
        ),
        "service": Kind(
            lambda c, name: str(c.services.create_service(body=service_request(name, model_id)).service_id),
            lambda c: {str(s.service_id): str(s.service_name) for s in c.services.list_services.all()},
            lambda c, service: c.services.show_service(service).status,
            lambda c, service: c.services.delete_service(service),
            frozenset({"running"}),
            lambda c, service, text: c.services.update_service(service, body={"description": text}),
            lambda c, service: c.services.show_service(service).description,
        ),
        "algorithm": Kind(
            lambda c, name: str(c.algorithms.create_algorithm(body=_algorithm(name)).metadata.id),
            lambda c: {str(a.metadata.id): str(a.metadata.name) for a in c.algorithms.list_algorithms.all()},
            lambda c, algorithm: algorithm in {str(a.metadata.id) for a in c.algorithms.list_algorithms.all()},
            lambda c, algorithm: c.algorithms.delete_algorithm(algorithm),
            frozenset({True}),
            _describe_algorithm,
            lambda c, algorithm: c.algorithms.show_algorithm_by_uuid(algorithm).metadata.description,
        ),
        "network": Kind(
            lambda c, name: str(c.networks.create_network(body=_network(name)).metadata.name),
            lambda c: {str(n.metadata.name): str(n.metadata.name) for n in c.networks.list_networks.all()},
            lambda c, network: c.networks.show_network(network).status.phase,
            lambda c, network: c.networks.delete_network(network),
            frozenset({"Active"}),
            lambda c, network, text: c.networks.patch_network(network, body=_connection(text)),
            _connected,
        ),
        "pool": Kind(
            lambda c, name: str(c.resource_pools.create_pool(body=_pool(name)).metadata.name),
            lambda c: {
                str(p.metadata.name): str(p.metadata.name)
                for p in c.resource_pools.list_pools().items
                if p.status.phase != "Deleting"
            },
            lambda c, pool: c.resource_pools.show_pool(pool).status.phase,
            lambda c, pool: c.resource_pools.delete_pool(pool),
            frozenset({"Running"}),
            lambda c, pool, text: c.tags.batch_create_pool_tags(pool, body={"tags": [{"key": "text", "value": text}]}),
            _tag,
        ),
    }


@dataclass
class Journal:
    """What has been acknowledged, and what was under way when the emulator was killed.

    Attributes:
        there: names of resources by kind and ID.
        gone: kind and ID of what has been deleted.
        creating: kind and name of what may have been created.
        deleting: kind and ID of what may have been deleted.
        objects: for each key the contents that it may have; None is no object.
        texts: the texts that a resource may have, by kind and ID; of those that were changed.
        acknowledged: number of changes by kind.
        unknown: number of changes without an answer.
    """

    there: dict[tuple[str, str], str] = field(default_factory=dict)
    gone: set[tuple[str, str]] = field(default_factory=set)
    creating: set[tuple[str, str]] = field(default_factory=set)
    deleting: set[tuple[str, str]] = field(default_factory=set)
    objects: dict[str, set[str | None]] = field(default_factory=dict)
    texts: dict[tuple[str, str], set[object]] = field(default_factory=dict)
    acknowledged: Counter[str] = field(default_factory=Counter)
    unknown: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def differences(self, kind: str, listed: Mapping[str, str]) -> list[str]:
        """What is wrong with a list of resources; what was unknown is known from here on."""
        with self.lock:
            known = {key: name for (of, key), name in self.there.items() if of == kind}
            wrong = [f"{kind} {key} is lost" for key in known if key not in listed and (kind, key) not in self.deleting]
            wrong += [f"{kind} {key} is back" for key in listed if (kind, key) in self.gone]
            strange = {name for key, name in listed.items() if key not in known and (kind, key) not in self.gone}
            wrong += [f"{kind} {name} was never created" for name in strange if (kind, name) not in self.creating]
            if len(set(listed.values())) < len(listed):
                wrong.append(f"a name of a {kind} is there twice: {sorted(listed.values())}")
            self.gone |= {(kind, key) for key in known if key not in listed}
            self.texts = {key: texts for key, texts in self.texts.items() if key not in self.gone}
            self.there = {key: name for key, name in self.there.items() if key[0] != kind}
            self.there |= {(kind, key): name for key, name in listed.items()}
            self.creating = {entry for entry in self.creating if entry[0] != kind}
            self.deleting = {entry for entry in self.deleting if entry[0] != kind}
        return wrong

    def text_differences(self, kind: str, key: str, text: object) -> list[str]:
        """What is wrong with the text of a resource, which is known from here on."""
        with self.lock:
            may = self.texts.get((kind, key), {text})
            self.texts[kind, key] = {text}
        return [] if text in may else [f"the text of {kind} {key} is {text}, not in {may}"]

    def object_differences(self, found: Mapping[str, str]) -> list[str]:
        """What is wrong with the objects, given by the digests of their contents."""
        with self.lock:
            wrong = [
                f"object {key} is {found.get(key)}, not in {may}"
                for key, may in self.objects.items()
                if found.get(key) not in may
            ]
            wrong += [f"object {key} was never written" for key in found if key not in self.objects]
            self.objects = {key: {found.get(key)} for key in self.objects}
        return wrong


@dataclass
class Figures:
    """The result of a run."""

    kills: int = 0
    kills_while_starting: int = 0
    differences: list[str] = field(default_factory=list)
    longest_start_seconds: float = 0.0
    seconds: float = 0.0


class Killing:
    """A run: an emulator on one data directory, which is killed again and again.

    Args:
        folder: An empty folder for everything.
        seed: Of all that is random.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.data_dir = folder / "data"
        self.journal = Journal()
        self.figures = Figures()
        self._env_file = folder / "env"
        self._log = folder / "log"
        self._random = random.Random(seed)  # noqa: S311 - repeatable, and no secret
        self._number = 0
        self._numbers = threading.Lock()
        self._model = ""

    def run(self, kills: int) -> Figures:
        """Kill it so often, and then let everything end."""
        begun = time.monotonic()
        with self._started() as (_, account):
            self._prepare(account)
        for number in range(kills):
            if self._random.random() < 0.15:
                self._kill_while_it_starts()
            with self._started() as (process, account):
                self._compare(account)
                self._work(process, account, number)
            self.figures.kills += 1
        with self._started() as (process, account):
            self._compare(account)
            self._finish(account)
            process.terminate()
            process.wait()
        self.figures.differences += [
            f"{name}: processes are left" for name in ("jobs", "services") if end_leftovers(self.data_dir / name)
        ]
        with closing(sqlite3.connect(self.data_dir / "state.sqlite3")) as database:
            self.figures.differences += [row for (row,) in database.execute("PRAGMA integrity_check") if row != "ok"]
        self.figures.seconds = time.monotonic() - begun
        return self.figures

    # The emulator

    def _command(self) -> subprocess.Popen[bytes]:
        self._env_file.unlink(missing_ok=True)
        with self._log.open("ab") as log:
            options = ("--quiet", "--data-dir", str(self.data_dir), "--env-file", str(self._env_file))
            return subprocess.Popen([sys.executable, "-m", "modelarts_emulator", *options], stdout=log, stderr=log)

    @contextmanager
    def _started(self) -> Iterator[tuple[subprocess.Popen[bytes], Account]]:
        begun = time.monotonic()
        process = self._command()
        try:
            until(lambda: self._env_file.exists() or process.poll() is not None)
            if process.poll() is not None:
                raise RuntimeError(f"the emulator does not start: {self._log.read_text()[-2000:]}")
            self.figures.longest_start_seconds = max(self.figures.longest_start_seconds, time.monotonic() - begun)
            variables = dict(line.split("=", 1) for line in self._env_file.read_text().splitlines())
            yield process, Account.from_environment(variables)
        finally:
            process.kill()
            process.wait()

    def _kill_while_it_starts(self) -> None:
        process = self._command()
        with suppress(subprocess.TimeoutExpired):
            process.wait(self._random.uniform(0.1, 1.2))
        process.kill()
        process.wait()
        self.figures.kills_while_starting += 1

    # What clients do

    def _prepare(self, account: Account) -> None:
        store = account.s3()
        store.create_bucket(Bucket=BUCKET)
        store.put_object(Bucket=BUCKET, Key="code/boot.py", Body=JOB)
        store.put_object(Bucket=BUCKET, Key="digits/model/config.json", Body=json.dumps(MODEL_CONFIG).encode())
        store.put_object(Bucket=BUCKET, Key="digits/model/customize_service.py", Body=MODEL_SCRIPT)
        store.close()
        with _client(account) as client:
            self._model = str(client.models.create_model(body=model_request("deployed")).model_id)
            self.journal.there["model", self._model] = "deployed"
            until(lambda: client.models.show_model(self._model).model_status == "published")

    def _work(self, process: subprocess.Popen[bytes], account: Account, number: int) -> None:
        """Let clients work until the emulator is killed."""
        chances = [random.Random(self._random.random()) for _ in range(WORKERS)]  # noqa: S311 - as above
        workers = [
            threading.Thread(target=self._change, args=(account, worker, chance))
            for worker, chance in enumerate(chances)
        ]
        for thread in workers:
            thread.start()
        time.sleep(self._random.uniform(0.02, 2.5))  # the moment of the kill, which is what is random here
        os.kill(process.pid, signal.SIGKILL)
        for thread in workers:
            thread.join()

    def _change(self, account: Account, worker: int, chance: random.Random) -> None:
        """Make changes until one gets no answer."""
        store = account.s3()
        every = kinds(self._model)
        try:
            with _client(account) as client:
                while True:
                    if chance.random() < 0.5:
                        self._change_object(store, f"objects/{worker}/{chance.randrange(KEYS)}", chance)
                        continue
                    name = chance.choices(list(every), [6, 2, 1, 3, 3, 2])[0]
                    self._change_resource(client, name, every[name], worker, chance)
        except UNANSWERED:
            with self.journal.lock:
                self.journal.unknown += 1
        except REFUSED as error:
            self.figures.differences.append(f"refused: {error}")
        finally:
            store.close()

    def _change_object(self, store: Any, key: str, chance: random.Random) -> None:
        journal = self.journal
        body = None if chance.random() < 0.25 else chance.randbytes(chance.choice([1, 1000, 100_000]))
        digest = None if body is None else hashlib.sha256(body).hexdigest()
        with journal.lock:
            journal.objects.setdefault(key, {None}).add(digest)
        if body is None:
            store.delete_object(Bucket=BUCKET, Key=key)
        elif len(body) == 1000:
            upload = store.create_multipart_upload(Bucket=BUCKET, Key=key)["UploadId"]
            place = {"Bucket": BUCKET, "Key": key, "UploadId": upload}
            part = store.upload_part(**place, PartNumber=1, Body=body)
            store.complete_multipart_upload(
                **place, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]}
            )
        else:
            store.put_object(Bucket=BUCKET, Key=key, Body=body)
        with journal.lock:
            journal.objects[key] = {digest}
            journal.acknowledged["object"] += 1

    def _change_resource(self, client: Client, kind: str, how: Kind, worker: int, chance: random.Random) -> None:
        journal = self.journal
        with journal.lock:
            mine = [
                key for (of, key), name in journal.there.items() if of == kind and name.startswith(f"{kind}-{worker}-")
            ]
        if mine and (len(mine) >= MOST[kind] or chance.random() < 0.4):
            key = chance.choice(mine)
            with journal.lock:
                journal.deleting.add((kind, key))
            how.delete(client, key)
            with journal.lock:
                journal.deleting.discard((kind, key))
                journal.gone.add((kind, key))
                del journal.there[kind, key]
                journal.texts.pop((kind, key), None)
                journal.acknowledged[f"{kind} deleted"] += 1
            return
        if mine and how.change is not None and chance.random() < 0.5:
            self._change_text(client, kind, chance.choice(mine), how.change, how.text)
            return
        with self._numbers:
            self._number += 1
            name = f"{kind}-{worker}-{self._number}"
        with journal.lock:
            journal.creating.add((kind, name))
        key = how.create(client, name)
        with journal.lock:
            journal.creating.discard((kind, name))
            journal.there[kind, key] = name
            if kind == "network":  # its name is its ID, and can come back
                journal.gone.discard((kind, key))
            journal.acknowledged[f"{kind} created"] += 1

    def _change_text(
        self, client: Client, kind: str, key: str, change: Change, shown: Callable[[Client, str], object]
    ) -> None:
        journal, text, former = self.journal, f"text-{next(_TEXTS)}", shown(client, key)
        with journal.lock:
            journal.texts[kind, key] = {former, text}
        change(client, key, text)
        with journal.lock:
            journal.texts[kind, key] = {text}
            journal.acknowledged[f"{kind} changed"] += 1

    # What is there

    def _compare(self, account: Account) -> None:
        """Compare what a new emulator has with the journal: all of it whole, and shown without an error."""
        with _client(account) as client:
            for kind, how in kinds(self._model).items():
                listed = how.listed(client)
                suffix = f"-{account.project_id}" if kind in ("network", "pool") else ""
                names = {key: name.removesuffix(suffix) for key, name in listed.items()}
                self.figures.differences += self.journal.differences(kind, names)
                for key in listed:
                    how.state(client, key)
                    self.figures.differences += self.journal.text_differences(kind, key, how.text(client, key))
        self.figures.differences += self.journal.object_differences(_contents(account))

    def _finish(self, account: Account) -> None:
        """Wait until nothing is under way any more, and make one more of everything."""
        with _client(account) as client:
            for kind, how in kinds(self._model).items():
                until(lambda how=how: _under_way(client, how) == {}, lambda how=how: _under_way(client, how))  # type: ignore[misc]
                last = how.create(client, f"{kind}-last")
                until(lambda how=how, last=last: how.state(client, last) in how.lasting)  # type: ignore[misc]
                how.delete(client, last)


def _under_way(client: Client, how: Kind) -> dict[str, object]:
    """The states of resources that may not last."""
    states = {key: how.state(client, key) for key in how.listed(client)}
    return {key: state for key, state in states.items() if state not in how.lasting}


def _client(account: Account) -> Client:
    """A client whose requests are sent once."""
    return Client(account.url, headers={"X-Auth-Token": account.token()}, project_id=account.project_id, retries=0)


def _contents(account: Account) -> dict[str, str]:
    store = account.s3()
    found = {}
    for page in store.get_paginator("list_objects_v2").paginate(Bucket=BUCKET, Prefix="objects/"):
        for entry in page.get("Contents", ()):
            body = store.get_object(Bucket=BUCKET, Key=entry["Key"])["Body"].read()
            found[entry["Key"]] = hashlib.sha256(body).hexdigest()
    store.close()
    return found


def main(arguments: list[str]) -> int:
    """Kill, and print the figures."""
    kills, seed = int(arguments[0]) if arguments else 100, int(arguments[1]) if arguments[1:] else 1
    with tempfile.TemporaryDirectory() as folder:
        killing = Killing(Path(folder), seed)
        figures = killing.run(kills)
    print(
        json.dumps(vars(figures) | {"acknowledged": killing.journal.acknowledged, "unknown": killing.journal.unknown})
    )
    return 1 if figures.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
