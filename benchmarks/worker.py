"""Runs one subject in its own process, and measures on request: `python -m benchmarks.worker`.

Each line of its input is a `Request`; the answer is a line with the durations in seconds. Before it measures, all
garbage is collected; what a measured action made is freed when its time has been taken.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypedDict

from benchmarks.answer import page
from benchmarks.reading import reader
from benchmarks.subjects import Call, Prepare, load

SHAPE: Final = page(1)
LISTED: Final = {"items": [{"metadata": {"id": ""}, "status": {"phase": ""}}]}
"""The fields that a program which lists jobs reads of each."""


class Request(TypedDict):
    """A request to measure.

    Attributes:
        what: the name of the measurement.
        times: how often.
        gc: whether Python's garbage collector is on.
    """

    what: str
    times: int
    gc: bool


class Measured:
    """A subject's measurements.

    Args:
        name: the subject's.
        answer: a page of jobs.
        url: where a server answers with one job.
        slow_url: where another takes its time to do so.
    """

    def __init__(self, name: str, answer: bytes, url: str, slow_url: str) -> None:
        subject = load(name)
        self._decode = subject.decode
        self._encode = subject.encode
        self._read = reader(SHAPE, subject.access)
        self._read_listed = reader(LISTED, subject.access)
        self._answer = answer
        job_ids = [job["metadata"]["id"] for job in json.loads(answer)["items"]]
        calls = {what: partial(_nothing_before, call) for what, call in subject.calls(url, job_ids).items()}
        slow = {f"{what}_slow": prepare for what, prepare in subject.crowds(slow_url, job_ids).items()}
        self._calls: dict[str, Prepare] = {**calls, **subject.crowds(url, job_ids), **slow}
        self._signatures = subject.signatures()
        self.versions = {package: version(package) for package in subject.packages}

    def is_call(self, what: str) -> bool:
        """Whether a measurement sends requests."""
        return what in self._calls

    def actions(self, what: str) -> Prepare:
        """The function that prepares a repetition of a measurement, and returns the function to measure."""
        prepared: dict[str, Prepare] = {
            **self._calls,
            **self._signatures,
            "decode": lambda: partial(self._decode, self._answer),
            "decode_list": lambda: partial(self._decoded_and, self._read_listed),
            "decode_read": lambda: partial(self._decoded_and, self._read),
            "encode": lambda: partial(self._encode, self._decode(self._answer)),
            "encode_read": lambda: partial(self._encode, self._decoded_and(self._read)),
        }
        return prepared[what]

    def is_lossless(self) -> bool:
        """Whether the whole response is encoded again, both after decoding only and after reading."""
        expected = json.loads(self._answer)
        decoded = (self._decode(self._answer), self._decoded_and(self._read), self._decoded_and(self._read_listed))
        return all(json.loads(self._encode(page)) == expected for page in decoded)

    def _decoded_and(self, read: Callable[[Any], object]) -> Any:
        page = self._decode(self._answer)
        read(page)
        return page


def _nothing_before(call: Call) -> Call:
    return call


def durations(measured: Measured, request: Request) -> list[float]:
    """The seconds of each repetition: elapsed time for calls, which involve other processes, else processor time."""
    clock = time.perf_counter if measured.is_call(request["what"]) else time.process_time
    prepare = measured.actions(request["what"])
    actions = [prepare() for _ in range(request["times"])]
    gc.collect()
    if not request["gc"]:
        gc.disable()
    taken = [_duration(action, clock) for action in actions]
    gc.enable()
    return taken


def _duration(action: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    made = action()
    taken = clock() - start
    del made
    return taken


def main() -> None:
    """Serve requests until the input ends."""
    name, answer, url, slow_url = sys.argv[1:]
    measured = Measured(name, Path(answer).read_bytes(), url, slow_url)
    print(json.dumps({"versions": measured.versions, "lossless": measured.is_lossless()}), flush=True)
    for line in sys.stdin:
        print(json.dumps(durations(measured, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
