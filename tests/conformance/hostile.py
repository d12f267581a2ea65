"""Calls every method of the SDK and every operation of the typed client with each kind of hostile answer.

``python -m tests.conformance.hostile`` prints what came of it, and to stderr each kind that is done: each call must end
with a value or one of the client's exceptions, within its deadline and a second, and take at most 150 MB of memory.
With ``--drawn 20000``, each call is answered with what is drawn from the description instead (`drawn_hostile`).
Linux only, as it reads the peak of the memory from /proc.
"""

from __future__ import annotations

import argparse
import asyncio
import inspect
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import trustme
from modelarts.exceptions import ModelArtsError
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.http_settings import HttpSettings
from modelarts_client.operations import OPERATIONS, Operation
from modelarts_client.retries import RetryPolicy

from tests.support.facade_calls import CALLS, ID, OBS_CALLS, other_session, quiet
from tests.support.hostile_obs import OBS_KINDS
from tests.support.hostile_server import KINDS, HostileServer, Script
from tests.support.sessions import session_at

DEADLINE: Final = 1.0  # seconds
LATE: Final = 1.0  # seconds after the deadline
MOST_MEMORY: Final = 150 * 1024 * 1024  # bytes, above those of the process before the call
_MOST_ENTRIES: Final = 20
_STATUS: Final = Path("/proc/self/status")

Call = Callable[[str], object]
"""Makes a call of the server with a base URL."""


class Result(NamedTuple):
    """What came of a call.

    Attributes:
        kind: The kind of answer.
        method: The method that was called.
        outcome: ``value``, or the name of the exception.
        typed: Whether it is a value or one of the client's exceptions.
        seconds: How long it took.
        memory: How many bytes the memory of the process grew by at most.
        cpu: How many seconds of CPU time it took, with the server.
        most: How many seconds it may take.
    """

    kind: str
    method: str
    outcome: str
    typed: bool
    seconds: float
    memory: int
    cpu: float
    most: float = DEADLINE + LATE

    @property
    def is_bounded(self) -> bool:
        """Whether it is as it must be."""
        is_in_time = self.seconds <= self.most and self.cpu <= DEADLINE + LATE
        return self.typed and is_in_time and self.memory <= MOST_MEMORY


def _bound(call: Callable[[Session], object]) -> Call:
    def made(url: str) -> object:
        with session_at(url, deadline=DEADLINE, retries=RetryPolicy(retries=2, base_delay=0.01)) as session:
            return call(session)

    return made


def of_obs() -> Mapping[str, Call]:
    """The calls of ``session.obs``."""
    return {name: _bound(call) for name, call in OBS_CALLS.items()}


def of_facade() -> Mapping[str, Call]:
    """The calls of the SDK, but for those that speak to OBS."""
    calls = {name: _bound(call) for name, call in CALLS.items()}
    with_password: Callable[[Session], object] = lambda session: (  # noqa: E731 (as the others)
        other_session(session, username="user", password="word").project_id
    )
    return {**calls, "session.Session with a password": _bound(with_password)}


def of_client(way: str) -> Mapping[str, Call]:
    """The operations of the typed client.

    Args:
        way: ``blocking``, ``asyncio``, or ``aiohttp``.
    """
    return {f"{operation.id}, {way}": _operation(operation, way) for operation in OPERATIONS.values()}


def _operation(operation: Operation, way: str) -> Call:
    def blocking(url: str) -> object:
        with _client(url) as client:
            return _taken(operation.endpoint().sync(*path, client=client, **named))

    def in_a_loop(url: str) -> object:
        async def run() -> object:
            async with _client(url) as client:
                return await operation.endpoint().asyncio(*path, client=client, **named)

        return asyncio.run(run())

    path = [ID for parameter in operation.parameters if parameter.place == "path"]
    model = operation.request_model()
    named: dict[str, Any] = {
        parameter.python_name: ID
        for parameter in operation.parameters
        if parameter.required and parameter.place != "path"
    }
    if operation.request is not None:
        named["body"] = {} if model is None else model.from_dict({})
    return blocking if way == "blocking" else in_a_loop


def _client(url: str) -> Client:
    return Client(url, deadline=DEADLINE, retries=RetryPolicy(retries=2, base_delay=0.01))


def _taken(value: object) -> object:
    return list(islice(value, _MOST_ENTRIES)) if isinstance(value, Iterator) else value


def _seen(value: object) -> str:
    repr(value)[:1000]
    return "value"


def tried(kind: str, method: str, call: Call, url: str, look: Callable[[object], str] = _seen) -> Result:
    """Make a call, and measure it.

    Args:
        kind: The kind of answer.
        method: What is called.
        call: Calls it.
        url: The base URL of the server.
        look: Looks at the value, and says what it is.
    """
    before = _resident("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins again
    began, cpu = time.monotonic(), time.process_time()
    typed = True
    try:
        outcome = look(call(url))
    except ModelArtsError as error:
        outcome = type(error).__name__
        str(error)
    except Exception as error:  # noqa: BLE001 (which is what must not happen)
        outcome, typed = f"{type(error).__name__}: {error}"[:200], False
    seconds, cpu = time.monotonic() - began, time.process_time() - cpu
    return Result(kind, method, outcome, typed, seconds, max(0, _resident("VmHWM") - before), cpu)


def _resident(name: str) -> int:
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024


def results(
    calls: Mapping[str, Call], kinds: Mapping[str, Script] = KINDS, every: int = 1, first: int = 0
) -> Iterator[Result]:
    """Yield what comes of each call with each kind of answer.

    Args:
        calls: The calls.
        kinds: The kinds.
        every: One of so many pairs is tried.
        first: The first one.
    """
    number = first
    with quiet(), HostileServer() as server:
        for kind, server.script in kinds.items():
            for method, call in calls.items():
                number += 1
                if number % every:
                    continue
                with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
                    result = tried(kind, method, call, server.url)
                yield result


def _shown(results: Iterator[Result], by: str = "kind") -> Iterator[Result]:
    """Yield results, and print to stderr those that are out of bounds, and each kind or method when it is done."""
    count = 0
    for done, some in groupby(results, key=lambda result: str(getattr(result, by))):
        for result in some:
            count += 1
            if not result.is_bounded:
                print(" ", result, file=sys.stderr, flush=True)
            yield result
        print(f"{count:,} calls, {done}: done", file=sys.stderr, flush=True)


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="try one of so many pairs of call and answer")
    every_name = [*KINDS, *OBS_KINDS]
    parser.add_argument("--kind", choices=every_name, action="append", metavar="KIND", help="only these kinds")
    parser.add_argument("--way", choices=_WAYS, action="append")
    parser.add_argument("--drawn", type=int, metavar="N", help="draw so many answers of each way from the description")
    parser.add_argument("--seed", type=int, default=1, help="what they are drawn by")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        authority = Path(folder) / "authority.pem"
        authority.write_bytes(trustme.CA().cert_pem.bytes())
        os.environ["SSL_CERT_FILE"] = str(authority)  # each client would read the usual hundreds, in 40 ms
        return 1 if _out_of_bounds(parser, given) else 0


def _out_of_bounds(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    """Make the calls that are asked for, and print what came of them; return how many are out of bounds."""
    ways = given.way or [way for way in _WAYS if way != "obs" or not given.drawn]
    if given.drawn and (given.kind or given.every > 1 or "obs" in ways):
        parser.error("--drawn is without --kind, --every and --way obs, whose answers are not described")
    wrong = 0
    for way in ways:
        if way in ("asyncio", "aiohttp"):
            HttpSettings.uses_aiohttp = lambda *_, way=way: way == "aiohttp"  # type: ignore[method-assign]
        if given.drawn:
            from tests.conformance.drawn_hostile import drawn_results

            wrong += _report(way, _shown(drawn_results(way, given.drawn, given.seed), by="method"))
        else:
            calls = of_facade() if way == "facade" else of_obs() if way == "obs" else of_client(way)
            every_kind = {**KINDS, **OBS_KINDS} if way == "obs" else KINDS
            kinds = {kind: script for kind, script in every_kind.items() if kind in (given.kind or every_kind)}
            wrong += _report(f"{way}, {len(kinds)} kinds", _shown(results(calls, kinds, every=given.every)))
    return wrong


_WAYS: Final = ("facade", "obs", "blocking", "asyncio", "aiohttp")


def _report(way: str, results: Iterator[Result]) -> int:
    """Print what came of calls; return how many are out of bounds."""
    made = list(results)
    wrong = [result for result in made if not result.is_bounded]
    slowest, largest = max(result.seconds for result in made), max(result.memory for result in made)
    busiest = max(result.cpu for result in made)
    print(
        f"{way}: {len({result.method for result in made})} methods, {len(made):,} calls, {len(wrong)} out of bounds; "
        f"longest {slowest:.2f} s of {made[0].most:g}, most CPU time {busiest:.2f} s, "
        f"most memory {largest / 1e6:.0f} MB; {sum(not result.typed for result in made)} untyped errors; "
        f"{dict(Counter(result.outcome for result in made if result.typed).most_common(8))}",
        flush=True,
    )
    for result in wrong[:40]:
        print(" ", inspect.cleandoc(str(result)), flush=True)
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
