"""Plants one fault after another, and measures how long a finder takes to find it."""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import httpx
from modelarts_client.operations import OPERATIONS

from tests.conformance.faults.catalogue import every_fault
from tests.conformance.faults.fault import Plant
from tests.conformance.faults.finders import Finder, finder_of
from tests.conformance.faults.server import NOTHING, expired_token, faulty_emulator
from tests.conformance.faults.world import world
from tests.support.account import Account
from tests.support.polling import DEADLINE, until

NO_FAULT = ""
"""The name of the run without a fault."""


@dataclass(frozen=True)
class Outcome:
    """What became of a fault.

    Attributes:
        name: of the fault; `NO_FAULT` of the run without one.
        found: what was found first; None if nothing was.
        seconds: how long that took.
        error: how the finder failed; empty if it did not.
    """

    name: str
    found: str | None
    seconds: float
    error: str = ""


def outcomes(finder: str, names: Sequence[str], seconds: float, jobs: int) -> Iterator[Outcome]:
    """Look for each fault by itself, in a local ModelArts that nothing was done in before.

    Args:
        finder: what looks for them, as `finder_of` takes it.
        names: the faults; `NO_FAULT` for a run without one.
        seconds: how long to look for each.
        jobs: how many processes look side by side.
    """
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        prepared = Path(folder) / "prepared"
        if finder_of(finder).in_prepared:
            with world(prepared):
                pass
        else:
            prepared.mkdir(mode=0o700)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, mp_context=context) as processes:
            yield from processes.map(partial(_outcome, finder, prepared, seconds), names)


def _outcome(finder: str, prepared: Path, seconds: float, name: str) -> Outcome:
    plant = every_fault()[name].plant if name else NOTHING
    with _copied(prepared) as data_dir:
        return look(finder_of(finder), plant, data_dir, seconds, name)


def look(finder: Finder, plant: Plant, data_dir: Path, seconds: float, name: str) -> Outcome:
    """Look for one fault.

    Args:
        finder: what looks for it.
        plant: plants it.
        data_dir: the data directory of the local ModelArts, which is changed.
        seconds: how long to look for it.
        name: of the fault.
    """
    with faulty_emulator(data_dir) as (emulator, planting):
        account = Account.from_environment(emulator.environment)
        _wait_until_ready(account)
        account = replace(account, expired_token=expired_token(emulator))
        with planting.planted(plant):
            return _look(finder, account, seconds, name)


def _look(finder: Finder, account: Account, seconds: float, name: str) -> Outcome:
    begun = time.monotonic()
    try:
        findings = iter(finder.find(account, begun + seconds))
        found = next(findings, None)
        taken = time.monotonic() - begun
        if isinstance(findings, Generator):
            findings.close()
    except Exception as error:  # noqa: BLE001 - whatever ends a finder is what became of the fault
        return Outcome(name, None, time.monotonic() - begun, f"{type(error).__name__}: {error}")
    return Outcome(name, None if found is None else str(found), taken)


def _wait_until_ready(account: Account) -> None:
    """Wait until the services that were there before run again, and searches are analysed.

    The first analysis imports libraries for seconds, which is not what a finder is to find.
    """
    headers = {"X-Auth-Token": account.token()}
    with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as http:

        def path(operation_id: str, **more: str) -> str:
            return OPERATIONS[operation_id].path.format(project_id=account.project_id, **more)

        until(lambda: http.get(path("ListServices"), params={"status": "deploying"}).json()["total_count"] == 0)
        for job in http.post(path("ListTrainingJobs"), json={}).json()["items"]:
            http.get(path("ShowAutoSearchParamsAnalysis", training_job_id=job["metadata"]["id"]))


@contextmanager
def _copied(folder: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="fault-") as place:
        copy = Path(place) / "data"
        shutil.copytree(folder, copy)
        copy.chmod(0o700)
        yield copy


def told(results: Iterable[Outcome], tell: Callable[[str], None]) -> list[Outcome]:
    """The same results, each told as it comes."""
    kept = []
    for result in results:
        kept.append(result)
        subject = result.name or "no fault"
        what = f"found after {result.seconds:.1f} s: {_first_line(result.found)}" if result.found else "nothing found"
        tell(f"{subject}: {what}{f' ({result.error})' if result.error else ''}")
    return kept


def _first_line(text: str) -> str:
    return text.partition("\n")[0][:200]
