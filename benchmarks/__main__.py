"""Runs all measurements, prints the report, and writes it to `docs/benchmarks.md`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import peers, processes
from benchmarks.answer import JOBS, as_json, job, page
from benchmarks.imports import measure_imports
from benchmarks.report import DOCUMENT, report
from benchmarks.results import Section
from benchmarks.rounds import measure_calls, measure_codec, measure_crowds, measure_signing
from benchmarks.transfers.report import split

SLOW_SECONDS = 0.02


@dataclass(frozen=True)
class Extent:
    """The extent of the measurements.

    Attributes:
        jobs: of the page that is decoded.
        rounds: repetitions of decoding and encoding.
        imports: repetitions of each import.
        calls: requests of each subject.
        crowds: repetitions of as many requests at once as there are jobs.
        signatures: repetitions of signing.
        warm_up: whether a first repetition is not counted.
    """

    jobs: int = JOBS
    rounds: int = 15
    imports: int = 9
    calls: int = 1000
    crowds: int = 7
    signatures: int = 1000
    warm_up: bool = True


def run(found: peers.Peers, extent: Extent) -> str:
    """Run all measurements and return the report."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        answer, details = Path(folder) / "page.json", Path(folder) / "job.json"
        answer.write_bytes(as_json(page(extent.jobs)))
        details.write_bytes(as_json(job(1)))
        job_id: str = job(1)["metadata"]["id"]
        with processes.server(details) as url, processes.server(details, SLOW_SECONDS) as slow_url:
            with processes.workers(found, answer, url, slow_url) as workers:
                versions = {name: worker.versions for name, worker in workers.items()}
                print("Decoding and encoding ...", file=sys.stderr)
                codec = measure_codec(workers, extent.rounds, warm_up=extent.warm_up)
                print("Calling ...", file=sys.stderr)
                calls = measure_calls(workers, extent.calls, warm_up=extent.warm_up)
                print("Calling many times at once ...", file=sys.stderr)
                crowds = measure_crowds(workers, extent.crowds, warm_up=extent.warm_up)
                print("Signing ...", file=sys.stderr)
                signing = measure_signing(workers, extent.signatures, warm_up=extent.warm_up)
            print("Importing ...", file=sys.stderr)
            times, memories = measure_imports(found, extent.imports, warm_up=extent.warm_up, url=url, job_id=job_id)
        size = answer.stat().st_size / 1e6
    title = f"A page of {extent.jobs:,} training jobs, {size:.1f} MB"
    imports = "what any client needs, `import httpx, msgspec`; for the first GET, the same with `httpx.Client.get`"
    sections = [
        Section(title, "msgspec, from bytes to plain dicts and back", codec),
        Section("One GET of a training job over the loopback", "`httpx.Client.request`, then msgspec to a dict", calls),
        Section(
            f"{extent.jobs:,} GETs of training jobs at once, signed except by the floor",
            "aiohttp, then msgspec to a dict",
            crowds,
        ),
        Section("Signing a request of 1 KB", "SHA-256 of the body and of the canonical request, and HMAC", signing),
        Section("Import time", imports, times),
        Section("Memory added by imports", "the same", memories),
    ]
    return report(sections, versions, load)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measurements.

    Returns:
        0 on success; 1 if a peer cannot be installed or does not work as expected.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.parse_args(arguments)
    try:
        text = run(peers.prepare(), Extent())
    except (peers.PeerError, processes.BenchmarkError) as error:
        print(error, file=sys.stderr)
        return 1
    print(text)
    _, transfers = split(DOCUMENT.read_text(encoding="utf-8"))
    DOCUMENT.write_text(text + transfers, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
