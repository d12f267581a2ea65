"""Measures the local ModelArts with 100,000 stored jobs, algorithms and tags: lists, and requests for single ones.

It writes `docs/benchmarks-volume.md`. Run it on a machine that does nothing else:

    python -m tests.benchmarks.volume
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from modelarts_emulator.contract import Json
from modelarts_emulator.state.data_directory import DATABASE
from modelarts_emulator.state.store import Store

from tests.benchmarks.latencies import Latencies
from tests.benchmarks.local_server import LocalServer, local_server
from tests.benchmarks.mixture import BUCKET, Worker, prepare
from tests.benchmarks.repetition import Repeated, clients, repeat
from tests.benchmarks.wire import Wire

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "benchmarks-volume.md"
_DOCUMENTS: Final = 100_000
_TAGS_OF_A_POOL: Final = 20
_TIMES: Final = 30
_SECONDS: Final = 5.0
_AT_ONCE: Final = 1000  # documents in a transaction
_PHASES: Final = ("Completed", "Failed", "Terminated")
_BEGIN: Final = 1_700_000_000_000  # ms since 1970

Request: TypeAlias = tuple[str, str, object]
"""Method, path and body of a request."""


def _search(*filters: Sequence[Any], **fields: Any) -> Request:
    conditions = [{"key": key, "operator": operator, "value": value} for key, operator, *value in filters]
    return "POST", "/v2/{project}/training-job-searches", {"filters": conditions, "limit": 50, **fields}


def _algorithms(query: str) -> Request:
    return "GET", f"/v2/{{project}}/algorithms?limit=50&{query}", None


LISTS: Final[Mapping[str, Request]] = {
    "jobs: the newest": _search(),
    "jobs: by duration, from the 50,000th on": _search(sort_by="duration", offset=50_000),
    "jobs: of a phase": _search(("phase", "in", "Failed")),
    "jobs: of two phases, by name": _search(("phase", "in", "Failed", "Completed"), sort_by="name", order="asc"),
    "jobs: of no such phase": _search(("phase", "in", "Running")),
    "jobs: name contains, many": _search(("name", "like", "7")),
    "jobs: name contains, few, by duration": _search(("name", "like", "7777"), sort_by="duration"),
    "jobs: of a time": _search(("create_time", "between", str(_BEGIN), str(_BEGIN + 10_000))),
    "jobs: name contains, of a phase, by duration": _search(
        ("name", "like", "77"), ("phase", "not", "Failed"), sort_by="duration"
    ),
    "algorithms: the newest": _algorithms("sort_by=create_time"),
    "algorithms: by name, from the 50,000th on": _algorithms("sort_by=name&order=asc&offset=1000"),
    "algorithms: name contains, many": _algorithms("searches=name:7&sort_by=create_time"),
    "algorithms: name contains, few, by name": _algorithms("searches=name:7777&sort_by=name&order=asc"),
    "algorithms: description contains, by name": _algorithms("searches=description:9&sort_by=name"),
    "tags: the first 50 keys": ("GET", "/v1/{project}/pools/tags?limit=50", None),
    "tags: the last 50 keys": ("GET", "/v1/{project}/pools/tags?limit=50&offset=19", None),
}


@dataclass(frozen=True)
class Stored:
    """What the requests for single resources are about."""

    job_id: str
    algorithm_id: str
    pool: str
    algorithm: Json


def fill(server: LocalServer, worker: Worker, documents: int) -> Stored:
    """Store copies of a job, of an algorithm and of a pool with tags that the server has made.

    Args:
        server: runs, and does nothing.
        worker: makes the first of each.
        documents: how many there are of each, tags included.
    """
    wire, numbers = worker.wire, random.Random(1)  # noqa: S311 - values to sort by
    job_id = worker.create_job("code", "logs/volume")
    worker.until_ended(job_id)
    code = {"code_dir": f"/{BUCKET}/code/", "boot_file": f"/{BUCKET}/code/boot.py"}
    algorithm: Json = {
        "metadata": {"name": "algorithm"},
        "job_config": {**code, "engine": {"engine_id": "pytorch-cp36-1.4.0"}},
    }
    algorithm_id = wire.call("CreateAlgorithm", "POST", "/v2/{project}/algorithms", algorithm)["metadata"]["id"]
    labels = {"os.modelarts/name": "volume", "os.modelarts/workspace.id": "0"}
    nodes = [{"flavor": "modelarts.vm.cpu.8ud", "count": 1}]
    spec = {"type": "Dedicate", "scope": ["Train"], "resources": nodes}
    body = {"apiVersion": "v2", "kind": "Pool", "metadata": {"labels": labels}, "spec": spec}
    pool = wire.call("CreatePool", "POST", "/v2/{project}/pools", body)["metadata"]["name"]

    def job(record: Any, number: int) -> str:
        metadata, status = record["job"]["metadata"], record["job"]["status"]
        metadata |= {"id": _id(numbers), "name": f"job-{numbers.randrange(10**6)}", "create_time": _BEGIN + number}
        status |= {"phase": numbers.choice(_PHASES), "duration": numbers.randrange(10**6)}
        return str(metadata["id"])

    def another(record: Any, number: int) -> str:
        record["metadata"] |= {
            "id": _id(numbers),
            "name": f"algorithm-{numbers.randrange(10**6)}",
            "description": f"Description {numbers.randrange(100)}",
            "create_time": _BEGIN + number,
        }
        return str(record["metadata"]["id"])

    def tagged(record: Any, number: int) -> str:
        record["metadata"]["name"] = f"pool-{number}"
        record["tags"] = {
            f"key-{(number * _TAGS_OF_A_POOL + tag) % 1000:03}": f"value-{number}" for tag in range(_TAGS_OF_A_POOL)
        }
        return f"pool-{number}"

    with closing(Store(server.data_dir / DATABASE)) as store:
        for kind, identifier, change, count in (
            ("training_job", job_id, job, documents),
            ("algorithm", algorithm_id, another, documents),
            ("pool", pool, tagged, documents // _TAGS_OF_A_POOL),
        ):
            _copy(store, wire.project_id, kind, identifier, change, count)
    return Stored(job_id, algorithm_id, pool, algorithm)


def _copy(
    store: Store, project_id: str, kind: str, identifier: str, change: Callable[[Any, int], str], count: int
) -> None:
    document = json.dumps(store.get(kind, identifier, project_id))
    for first in range(0, count, _AT_ONCE):
        with store.exclusive():
            for number in range(first, min(first + _AT_ONCE, count)):
                copied = json.loads(document)
                store.put(kind, change(copied, number), project_id, copied)


def _id(numbers: random.Random) -> str:
    return str(uuid.UUID(int=numbers.getrandbits(128), version=4))


def measure(documents: int, times: int, seconds: float) -> str:
    """Run all measurements, and return the report.

    Args:
        documents: how many jobs, algorithms and tags are stored.
        times: how often each list is asked for.
        seconds: how long each request for a single resource is repeated.

    Raises:
        UnexpectedAnswerError: a call failed.
    """
    load_average = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="modelarts-bench-") as folder, local_server(Path(folder)) as server:
        worker = Worker(server.variables, 0)
        worker.wire.sign_in()
        prepare(worker.wire)
        begun = time.monotonic()
        stored = fill(server, worker, documents)
        filled = time.monotonic() - begun
        worker.wire.close()  # the server has closed it meanwhile
        lists = [_list_row(server, worker.wire, title, request, times) for title, request in LISTS.items()]
        with clients() as pool:
            measured = _singles(pool, server, worker.wire, stored, seconds)
        memory = server.usage().memory
    return _REPORT.format(
        documents=documents,
        filled=filled,
        times=times,
        lists="\n".join(lists),
        singles="\n".join(_single_row(title, found) for title, found in measured),
        memory=memory,
        python=f"{sys.implementation.name} {sys.version.split()[0]}",
        platform=sys.platform,
        processors=os.cpu_count(),
        load=load_average,
    )


def _list_row(server: LocalServer, wire: Wire, title: str, request: Request, times: int) -> str:
    method, path, body = request
    latencies = Latencies()
    with closing(Wire(server.variables, latencies)) as asking:
        asking.token = wire.token
        asking.call(title, method, path, body)
        latencies.seconds.clear()
        before = server.usage().processor
        for _ in range(times):
            found = asking.call(title, method, path, body)
        processor = (server.usage().processor - before) / times
    matching = found.get("count", len(found.get("tags", [])))
    taken = sorted(latencies.seconds[title])
    median, longest = 1000 * statistics.median(taken), 1000 * taken[-1]
    print(f"{title}: {median:.1f} ms, {longest:.1f} ms at most", file=sys.stderr)
    return f"| {title} | {matching:,} | {median:.1f} | {longest:.1f} | {1000 * processor:.1f} |"


def _singles(
    pool: ProcessPoolExecutor, server: LocalServer, wire: Wire, stored: Stored, seconds: float
) -> list[tuple[str, Repeated]]:
    shows = {
        "ShowTrainingJobDetails": f"/v2/{{project}}/training-jobs/{stored.job_id}",
        "ShowAlgorithmByUuid": f"/v2/{{project}}/algorithms/{stored.algorithm_id}",
        "ShowPoolTags": f"/v1/{{project}}/pools/{stored.pool}/tags",
    }
    found = [(title, repeat(pool, server, wire, "GET", path, None, seconds)) for title, path in shows.items()]
    metadata = {"metadata": {"name": "{unique}"}}
    algorithm = stored.algorithm | metadata
    found.append(
        ("CreateAlgorithm", repeat(pool, server, wire, "POST", "/v2/{project}/algorithms", algorithm, seconds))
    )
    tags = {"tags": [{"key": "key", "value": "{unique}"}]}
    path = f"/v1/{{project}}/pools/{stored.pool}/tags/create"
    found.append(("BatchCreatePoolTags", repeat(pool, server, wire, "POST", path, tags, seconds)))
    return found


def _single_row(title: str, found: Repeated) -> str:
    processor = f"{found.processor:.2f} | {found.processor_of_clients:.2f}"
    print(f"{title}: {found.rate:.0f} a second, {found.processor:.2f} ms of the server", file=sys.stderr)
    return f"| {title} | {found.rate:.0f} | {found.median:.1f} | {processor} |"


_REPORT: Final = """\
# The local ModelArts: many documents

Written by `make bench`; this part alone is `python -m tests.benchmarks.volume`. All numbers are from one run.

{documents:,} jobs, {documents:,} algorithms and {documents:,} tags of pools are stored, copies of what the local
ModelArts has made, in {filled:.0f} s. Requests are sent over plain sockets that stay open, with a token.

## Lists

One client asks for a page of 50, {times} times in a row. The time is that of the whole request. Processor time is that
of the server.

| list | matching | median, ms | longest, ms | processor time, ms |
| --- | --- | --- | --- | --- |
{lists}

## Requests for one

Two processes with two connections each send the next request when they have the answer. The clients share the
processors with the server, and do no more than to write what is ready and to read as much as is announced.

| operation | requests a second | median, ms | processor time of the server, ms | of the clients, ms |
| --- | --- | --- | --- | --- |
{singles}

## This run

- {memory:.0f} MB of resident memory after all measurements
- {python} on {platform}, {processors} processors, load average {load:.1f} before the run
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all measurements, print the report, and write it.

    Returns:
        0 on success.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.volume", description=__doc__)
    parser.add_argument("--documents", type=int, default=_DOCUMENTS, help="of each kind (default: 100000)")
    parser.add_argument("--times", type=int, default=_TIMES, help="for each list (default: 30)")
    parser.add_argument("--seconds", type=float, default=_SECONDS, help="for each request for one (default: 5)")
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="default: docs/benchmarks-volume.md")
    wanted = parser.parse_args(arguments)
    text = measure(wanted.documents, wanted.times, wanted.seconds)
    print(text)
    wanted.document.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
