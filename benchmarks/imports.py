"""Measures time and memory of imports, each in a fresh interpreter."""

from __future__ import annotations

import shutil
import sysconfig
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.peers import Peers
from benchmarks.processes import environment, interpreter, measure_import
from benchmarks.results import Row
from benchmarks.subjects import ACCESS_KEY, FLOOR, OFFICIAL, OURS, PROJECT_ID, SECRET_KEY, STOCK

_HTTP_AND_JSON: Final = "import httpx, msgspec"
_OFFICIAL: Final = "from huaweicloudsdkmodelarts.v1 import *"


@dataclass(frozen=True)
class Import:
    """An import to measure.

    Attributes:
        key: names it in the program.
        label: names it to readers.
        statements: what each subject executes for it; `{url}` stands for a server, `{job_id}` for its job.
    """

    key: str
    label: str
    statements: Mapping[str, str]


IMPORTS: Final = (
    Import(
        "client",
        "`import modelarts_client`",
        {
            FLOOR: _HTTP_AND_JSON,
            OURS: "import modelarts_client",
            OFFICIAL: _OFFICIAL,
            STOCK: "from stock_client.models import *",
        },
    ),
    Import(
        "sdk",
        "`from modelarts.estimatorV2 import Estimator`",
        {FLOOR: _HTTP_AND_JSON, OURS: "from modelarts.estimatorV2 import Estimator", OFFICIAL: _OFFICIAL},
    ),
    Import(
        "session",
        "`from modelarts.session import Session`",
        {
            FLOOR: _HTTP_AND_JSON,
            OURS: "from modelarts.session import Session",
            OFFICIAL: _OFFICIAL,
        },
    ),
    Import(
        "first_call",
        "from nothing to the answer of a first GET",
        {
            FLOOR: f"""
{_HTTP_AND_JSON}
with httpx.Client(base_url="{{url}}") as client:
    msgspec.json.decode(client.get("/v2/{PROJECT_ID}/training-jobs/{{job_id}}").content)
""",
            OURS: f"""
from modelarts_client import Client
from modelarts_client.api.training import show_training_job_details
with Client("{{url}}") as client:
    show_training_job_details.sync("{PROJECT_ID}", "{{job_id}}", client=client)
""",
            OFFICIAL: f"""
from huaweicloudsdkcore.auth.credentials import BasicCredentials
{_OFFICIAL}
credentials = BasicCredentials("{ACCESS_KEY}", "{SECRET_KEY}", "{PROJECT_ID}")
client = ModelArtsClient.new_builder().with_credentials(credentials).with_endpoint("{{url}}").build()
client.show_training_job_details(ShowTrainingJobDetailsRequest("{{job_id}}"))
""",
            STOCK: f"""
from stock_client import Client
from stock_client.api.training import show_training_job_details
with Client("{{url}}") as client:
    show_training_job_details.sync("{PROJECT_ID}", "{{job_id}}", client=client)
""",
        },
    ),
)


@dataclass
class _Taken:
    """The results of each repetition: seconds with and without cached bytecode, and bytes."""

    cached: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)


def measure_imports(peers: Peers, rounds: int, *, warm_up: bool, url: str, job_id: str) -> tuple[list[Row], list[Row]]:
    """Measure time and added memory for each of `IMPORTS`.

    Args:
        peers: where the peers are.
        rounds: how often.
        warm_up: whether a first turn is made that does not count.
        url: of a server that answers with one job.
        job_id: of this job.
    """
    with tempfile.TemporaryDirectory() as folder:
        taken = _measure(peers, Path(folder), rounds, warm_up=warm_up, url=url, job_id=job_id)
    times, memories = [], []
    for item in IMPORTS:
        values = {subject: taken[subject, statement] for subject, statement in item.statements.items()}
        cached = {subject: median(value.cached) * 1000 for subject, value in values.items()}
        first = {subject: median(value.first) * 1000 for subject, value in values.items()}
        memory = {subject: median(value.memory) / 1e6 for subject, value in values.items()}
        times += [
            Row(f"import_{item.key}", item.label, "ms", cached),
            Row(f"first_{item.key}", "the same, its bytecode not cached yet", "ms", first),
        ]
        memories.append(Row(f"memory_{item.key}", item.label, "MB", memory))
    return times, memories


def _measure(
    peers: Peers, bytecode: Path, rounds: int, *, warm_up: bool, url: str, job_id: str
) -> Mapping[tuple[str, str], _Taken]:
    """Measure the statements of each subject; one that occurs in several of `IMPORTS` is measured once."""
    variables = environment(peers) | {"PYTHONPYCACHEPREFIX": str(bytecode)}
    all_taken = {key: _Taken() for item in IMPORTS for key in item.statements.items()}
    for turn in range(rounds + warm_up):
        for (subject, statement), taken in all_taken.items():
            program = statement.format(url=url, job_id=job_id)
            _forget_packages(bytecode)
            first, _ = measure_import(interpreter(subject, peers), program, variables, bytecode)
            cached, memory = measure_import(interpreter(subject, peers), program, variables, bytecode)
            if turn >= warm_up:  # the first turn compiles the standard library and loads files into memory
                taken.first.append(first)
                taken.cached.append(cached)
                taken.memory.append(memory)
    return all_taken


def _forget_packages(bytecode: Path) -> None:
    """Delete the bytecode of everything but the standard library."""
    library = bytecode / Path(sysconfig.get_path("stdlib")).relative_to("/")
    for folder in library.parents:
        if folder.is_dir() and folder.is_relative_to(bytecode):
            for inner in folder.iterdir():
                if not library.is_relative_to(inner):
                    shutil.rmtree(inner)
