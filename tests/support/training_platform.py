"""Training for tests, with real storage in a temporary directory and direct calls of the handlers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.auto_search.analyses import Analyses
from modelarts_emulator.auto_search.handlers import HANDLERS as AUTO_SEARCH_HANDLERS
from modelarts_emulator.auto_search.search import Searches
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import JsonValue, Problem, Reply
from modelarts_emulator.iam.accounts import Accounts
from modelarts_emulator.obs.presign import LinkSigner
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.pools.records import Pools
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.catalogue import Catalogue, load_catalogue
from modelarts_emulator.training.handlers import HANDLERS
from modelarts_emulator.training.supervisor import JobSupervisor

from tests.support.polling import DEADLINE, until


@dataclass(frozen=True)
class Services:
    """The services that operations on training jobs use."""

    store: Store
    accounts: Accounts
    storage: ObjectStorage
    links: LinkSigner
    algorithms: Algorithms
    pools: Pools
    searches: Searches
    analyses: Analyses
    jobs: JobSupervisor
    catalogue: Catalogue
    offsets: Offsets


BUCKET = "training-bucket"
_HANDLERS: Mapping[str, Handler[Services]] = {**HANDLERS, **AUTO_SEARCH_HANDLERS}


@dataclass
class Training:
    """The training operations of one emulator, without HTTP."""

    services: Services
    project_id: str

    def call(
        self, operation_id: str, *path: str, body: Any = None, query: Mapping[str, JsonValue] | None = None
    ) -> Reply:
        names = re.findall(r"{(\w+)}", OPERATIONS[operation_id].path)
        values = dict(zip(names, (self.project_id, *path), strict=True))
        call = Call(operation_id, values, query or {}, {}, body, self.services.accounts.identity(), self.services)
        return _HANDLERS[operation_id](call)

    def body(
        self, operation_id: str, *path: str, body: Any = None, query: Mapping[str, JsonValue] | None = None
    ) -> Any:
        return self.call(operation_id, *path, body=body, query=query).body

    def refusal(self, operation_id: str, *path: str, body: Any = None) -> Problem:
        with pytest.raises(Problem) as caught:
            self.call(operation_id, *path, body=body)
        return caught.value

    def upload(self, key: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.services.storage.put_bytes(BUCKET, key, data)

    def code(self, script: str, name: str = "train") -> None:
        """Upload a boot file."""
        self.upload(f"{name}/boot.py", textwrap.dedent(script))

    def create(self, script: str | None = None, **changes: Any) -> str:
        """Create a job, and return its ID."""
        if script is not None:
            self.code(script)
        return cast(str, self.body("CreateTrainingJob", body=request(**changes))["metadata"]["id"])

    def run(self, script: str | None = None, **changes: Any) -> Any:
        """Create a job, wait for its end, and return its details."""
        job_id = self.create(script, **changes)
        return self.ended(job_id)

    def ended(self, job_id: str) -> Any:
        assert self.services.jobs.wait(job_id, DEADLINE), self.details(job_id)
        return self.details(job_id)

    def details(self, job_id: str) -> Any:
        return self.body("ShowTrainingJobDetails", job_id)

    def log(self, job_id: str, task: str = "worker-0") -> str:
        return cast(str, self.body("ShowTrainingJobLogsPreview", job_id, task)["content"])

    def until_log_has(self, job_id: str, text: str, task: str = "worker-0") -> None:
        until(lambda: text in self.log(job_id, task))

    def objects(self, prefix: str) -> list[str]:
        return [found.key for found in self.services.storage.objects(BUCKET, prefix)]

    def content(self, key: str) -> bytes:
        return self.services.storage.content_path(BUCKET, key).read_bytes()


def request(
    *,
    name: str = "job",
    nodes: int = 1,
    flavor: str = "modelarts.vm.cpu.8u",
    algorithm: Mapping[str, Any] | None = None,
    spec: Mapping[str, Any] | None = None,
    resource: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Any:
    """A CreateTrainingJobRequest; arguments replace parts of it, and None removes a field of the algorithm."""
    default_algorithm: dict[str, Any] = {
        "code_dir": f"obs://{BUCKET}/train/",
        "boot_file": f"obs://{BUCKET}/train/boot.py",
        "engine": {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
    }
    merged = {key: value for key, value in {**default_algorithm, **(algorithm or {})}.items() if value is not None}
    return {
        "kind": "job",
        "metadata": {"name": name},
        "algorithm": merged,
        "spec": {"resource": {"flavor_id": flavor, "node_count": nodes, **(resource or {})}, **(spec or {})},
        **changes,
    }


def channel(name: str, key: str, **more: Any) -> dict[str, Any]:
    """An input or an output in the bucket of the tests."""
    return {"name": name, "remote": {"obs": {"obs_url": f"obs://{BUCKET}/{key}"}}, **more}


def open_training(data_dir: Path, closing: ExitStack, *, capacity: int = 4, grace_seconds: float = 5.0) -> Training:
    """Open the services on a data directory."""
    store = Store(data_dir / "store.sqlite3")
    closing.callback(store.close)
    storage = ObjectStorage(data_dir / "obs")
    closing.callback(storage.close)
    if not storage.bucket_exists(BUCKET):
        storage.create_bucket(BUCKET)
    accounts = Accounts(store)
    analyses = Analyses(storage, data_dir / "matplotlib")
    closing.callback(analyses.close)
    searches, pools = Searches(store), Pools(store)
    closing.callback(pools.close)
    jobs = JobSupervisor(
        data_dir,
        store,
        storage,
        searches,
        capacity=capacity,
        grace_seconds=grace_seconds,
        pools=pools.capacity,
        shared_pools=load_catalogue().pool_ids,
    )
    closing.callback(jobs.close)
    account = accounts.account
    links = LinkSigner("http://127.0.0.1:1", account.access_key, account.secret_key)  # nothing is served
    known = Services(
        store=store,
        accounts=accounts,
        storage=storage,
        links=links,
        algorithms=Algorithms(store, load_catalogue(), storage),
        pools=pools,
        searches=searches,
        analyses=analyses,
        jobs=jobs,
        catalogue=load_catalogue(),
        offsets=Offsets(),
    )
    return Training(known, account.project_id)
