"""Formats the report: ratios first, then values that hold for one machine only."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.goals import GOALS
from benchmarks.peers import ROOT
from benchmarks.results import Row, Section
from benchmarks.subjects import FLOOR, OFFICIAL, OURS, STOCK, SUBJECTS

DOCUMENT: Final = ROOT / "docs" / "benchmarks.md"
NAMES: Final = {FLOOR: "floor", OURS: "this client", OFFICIAL: "official SDK", STOCK: "stock"}
_INTRODUCTION = """\
# Benchmarks

Written by `make bench`. *This client* is `modelarts_client`, and `modelarts` where a row says so; *official SDK* is
`huaweicloudsdkmodelarts`; *stock* is the client that openapi-python-client generates from `generated/openapi.yaml`
with its own templates. The *floor* is the least possible work, as defined for each table. All numbers are from one
run.
"""
_METHOD = """\
## How it is measured

- Each subject has its own process; the official SDK and the stock client have their own virtual environment
  (`benchmarks/requirements.lock`), with the same versions of attrs and httpx as this client. They take turns, one
  repetition each, with another one first each time; the first turn is not counted. Numbers are medians: of elapsed
  time for calls, of processor time for everything else, which is the same on an idle machine.
- Differences of up to a tenth vary with the process and the machine; decoding to models, which converts nothing yet,
  can even be faster than the floor.
- Python's garbage collector is on, as in programs, except where a row says otherwise. All garbage is collected before
  each repetition; freeing the results of a repetition is not counted.
- All decode the same bytes, of jobs with 30 objects each, with only those fields that all know by the same name.
  Before the measurements, each must encode the whole response again. Decoding is each subject's own way from the body
  of a response to models: msgspec here, simplejson in the official SDK, json in the stock client.
- This client converts nested objects when they are first read, so the rows that read include this cost. All are read
  by the same loop of `operator.attrgetter` or `itemgetter`.
- A call is a GET of a different training job each time, over one persistent connection to a server in its own
  process, which sends a fixed response. The official SDK always signs requests, so it is in the rows with signatures.
  A `Session` adds to the bare client what remote calls need: retries, a deadline, a record of each attempt.
- Many calls at once are made by the asyncio client of a `Session`, which has up to 100 connections, from aiohttp if
  that is installed, as it is here; and by the official SDK's `ModelArtsAsyncClient`, which returns futures and has 8
  threads. The floor, aiohttp with 100 connections, does not sign.
- Signing is measured from a request of httpx or requests that lacks only the signature to the signed request.
- Imports are timed in fresh interpreters, without the start of the interpreter. *Not cached yet* is the first import
  after an installation that compiled nothing; bytecode of the standard library is always cached. Memory is the growth
  of the resident set. This client imports httpx and the models on first use; the rows of the first GET include this.
"""


def report(sections: Sequence[Section], versions: Mapping[str, Mapping[str, str]], load: float) -> str:
    """Format the document.

    Args:
        sections: the measurements.
        versions: of the distributions that do each subject's work.
        load: the machine's load average before the run.
    """
    rows = {row.key: row for section in sections for row in section.rows}
    parts = [_INTRODUCTION, "## Goals\n", _goals(rows), "## Multiples of the floor\n"]
    for section in sections:
        parts += [f"### {section.title}\n", f"Floor: {section.floor}.\n", _ratios(section.rows)]
    parts += [_METHOD, "## For information: this run\n", _circumstances(versions, load)]
    parts += [_absolutes([row for section in sections for row in section.rows])]
    return "\n".join(parts)


def _goals(rows: Mapping[str, Row]) -> str:
    lines = []
    for goal in GOALS:
        measured = goal.measured(rows)
        verdict = "" if measured <= goal.limit else "**missed**"
        against = rows[goal.row].unit if goal.other is None else NAMES[goal.other]
        lines.append([goal.label, against, f"{goal.limit:.2f}", f"{measured:.2f}", verdict])
    return table(["this client", "as a multiple of, or in", "at most", "measured", ""], lines)


def _ratios(rows: Sequence[Row]) -> str:
    return table(
        ["", *(NAMES[subject] for subject in SUBJECTS)],
        [[row.label, *(_number(row.times_floor(subject), 2) for subject in SUBJECTS)] for row in rows],
    )


def _absolutes(rows: Iterable[Row]) -> str:
    return table(
        ["", "unit", *(NAMES[subject] for subject in SUBJECTS)],
        [[row.label, row.unit, *(_number(row.values.get(subject), 2) for subject in SUBJECTS)] for row in rows],
    )


def _circumstances(versions: Mapping[str, Mapping[str, str]], load: float) -> str:
    lines = [
        f"- {platform.python_implementation()} {platform.python_version()} for all, {platform.system()} on"
        f" {platform.machine()}, {os.cpu_count()} processors, load average {load:.1f} before the run"
    ]
    for subject, packages in versions.items():
        lines.append(f"- {NAMES[subject]}: {', '.join(f'{name} {version}' for name, version in packages.items())}")
    return "\n".join(lines) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Format a table of Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
