"""Measures transfers of OBS beside those of other clients, and prints a table."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from benchmarks.processes import BenchmarkError
from benchmarks.report import DOCUMENT
from benchmarks.transfers.clients import SETTINGS, TASKS
from benchmarks.transfers.goals import outcomes
from benchmarks.transfers.measure import Data, Extent, Result, from_environment, measure, sink
from benchmarks.transfers.report import as_data, section, split

SINK = "sink"
LOCAL = "local"
ENVIRONMENT = "environment"


def run(server: str, extent: Extent, folder: Path | None = None) -> list[Result]:
    """Make the data, measure, and remove the data.

    Args:
        server: `SINK`, or `ENVIRONMENT` for the storage that the environment's variables name.
        extent: what to measure.
        folder: where the local files are; None for `in_memory`.

    Raises:
        BenchmarkError: a client failed, or something else than the data arrived.
    """
    place = folder or in_memory(extent)
    with tempfile.TemporaryDirectory(prefix="transfers-", dir=place) as made, ExitStack() as servers:
        data = Data(Path(made), extent)
        if server == SINK:
            storages = {delay: servers.enter_context(sink(data, delay)) for delay in extent.delays}
        else:
            storages = {0.0: from_environment()}
        for storage in storages.values():
            data.store(storage, with_big=server != SINK)
        return measure(storages, extent, data)


def in_memory(extent: Extent) -> Path | None:
    """A file system in memory with room for the data and their copies; None for the usual temporary folder."""
    shared = Path("/dev/shm")  # noqa: S108 - what is made there has a name of its own
    return shared if shared.is_dir() and shutil.disk_usage(shared).free > 4 * extent.size else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measurements.

    Returns:
        0 on success; 1 if a client failed, or with `--check` if a goal is missed.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.transfers", description=__doc__)
    default = Extent()
    parser.add_argument(
        "--server",
        choices=(SINK, LOCAL, ENVIRONMENT),
        default=SINK,
        help="a server that does as little as it can; a local ModelArts; or the OBS of the environment's variables",
    )
    parser.add_argument("--files", type=int, default=default.files, metavar="N", help="files of the folder")
    parser.add_argument("--size", type=float, default=default.size, metavar="BYTES", help="of the large file")
    parser.add_argument(
        "--delays", type=float, nargs="+", default=default.delays, metavar="S", help="seconds of a round trip"
    )
    parser.add_argument("--rounds", type=int, default=default.rounds, metavar="N", help="repetitions")
    parser.add_argument("--clients", nargs="+", choices=tuple(SETTINGS), default=default.settings)
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=TASKS)
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="where local files are (default: in memory if there is room)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a goal is missed")
    parser.add_argument("--write", action="store_true", help="also write the tables into docs/benchmarks.md")
    options = parser.parse_args(given)
    if options.server == LOCAL:
        command = [str(Path(sys.executable).with_name("modelarts-emulator")), "--quiet", "--", sys.executable, "-m"]
        return subprocess.call([*command, "benchmarks.transfers", *given, "--server", ENVIRONMENT])  # noqa: S603
    extent = Extent(options.files, int(options.size), options.delays, options.rounds, options.clients, options.tasks)
    load = os.getloadavg()[0]
    try:
        results = run(options.server, extent, options.folder)
    except BenchmarkError as error:
        print(error, file=sys.stderr)
        return 1
    goals = list(outcomes(results))
    text = section(results, goals, extent, load)
    print(json.dumps(as_data(results, goals, extent, load), indent=2) if options.json else text)
    if options.write:
        before, _ = split(DOCUMENT.read_text(encoding="utf-8"))
        DOCUMENT.write_text(f"{before.rstrip()}\n\n{text}", encoding="utf-8")
    return 1 if options.check and not all(goal.met for goal in goals) else 0


if __name__ == "__main__":
    raise SystemExit(main())
