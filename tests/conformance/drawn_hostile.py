"""Calls with answers that are drawn from the description, and drift from it or break down."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache, partial
from io import StringIO
from itertools import islice
from typing import Any, Final

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from modelarts_client import Client, Model
from modelarts_client.operations import OPERATIONS, Operation
from modelarts_client.retries import RetryPolicy

from tests.conformance.honesty import check_fits, check_kept
from tests.conformance.hostile import Call, Result, of_facade, tried
from tests.support.description import shown_answer
from tests.support.drawn_answers import DrawnAnswer, drawn_answers
from tests.support.facade_calls import ID, quiet
from tests.support.hostile_server import HostileServer, Request, answer

BEYOND: Final = "value that validate() refuses"
_MOST_ENTRIES: Final = 20
# On a busy machine; each kind of slow answer has the exact bound.
_DEADLINE: Final = 3.0
_MOST_SECONDS: Final = 30.0
_NOT_FOUND: Final = answer(b"", "Connection: close", status="404 Not Found")
_PARAMETER: Final = re.compile(r"\\\{.*?\\\}")

Answers = Mapping[str, DrawnAnswer | None]
"""For each operation what it answers; None for a documented example."""


def of_operations(way: str) -> Mapping[str, Call]:
    """Each operation of the typed client: the call, the one with the raw response, and that of all pages.

    Args:
        way: ``blocking``, ``asyncio``, or ``aiohttp``.
    """
    return {
        f"{operation.id}.{kind}, {way}": partial(_call, operation, kind, way != "blocking")
        for operation in OPERATIONS.values()
        for kind in ("call", "raw", "all")
        if kind != "all" or (operation.paging is not None and operation.paging.can_turn)
    }


def drawn_results(way: str, count: int, seed: int, every: int = 1) -> Iterator[Result]:
    """Yield what comes of calls with drawn answers; what is wrong with a value is an outcome that is not typed.

    Args:
        way: ``facade``, ``blocking``, ``asyncio``, or ``aiohttp``.
        count: How many answers at least; each call gets equally many.
        seed: What they are drawn by.
        every: One of so many calls is made.
    """
    every_call = of_facade() if way == "facade" else of_operations(way)
    calls = dict(islice(every_call.items(), 0, None, every))
    with quiet(), HostileServer() as server:
        for method, call in calls.items():
            asked = list(_asked_by(call, server)) if way == "facade" else [method.partition(".")[0]]
            if asked:  # some calls of the SDK send nothing before they fail
                yield from _with_answers(method, call, asked, server, -(-count // len(calls)), seed, way)


def _with_answers(
    method: str, call: Call, asked: Sequence[str], server: HostileServer, count: int, seed: int, way: str
) -> Iterator[Result]:
    made: list[Result] = []

    @hypothesis.seed(seed)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_answers(asked))
    def try_one(answers: Answers) -> None:
        server.script = partial(_script, answers)
        is_whole = len(asked) == 1 and way != "facade"  # methods of the SDK may return a part
        look = partial(_seen, answers[asked[0]] if is_whole else None)
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            result = tried(_what(answers), method, call, server.url, look)._replace(most=_MOST_SECONDS)
        made.append(result if result.is_bounded else result._replace(kind=repr(answers)[:3000]))

    try_one()
    yield from made


@st.composite
def _answers(draw: st.DrawFn, asked: Sequence[str]) -> Answers:
    return {
        operation: None if len(asked) > 1 and draw(st.booleans()) else draw(drawn_answers(operation))
        for operation in asked
    }


def _what(answers: Answers) -> str:
    return "; ".join(drawn.what for drawn in answers.values() if drawn is not None) or "usual"


def _seen(drawn: DrawnAnswer | None, value: object) -> str:
    """Look at all of a value, and say whether it fits its annotations."""
    repr(value)[:1000]
    outcome = "value"
    for each in value if isinstance(value, list) else [value]:
        model = getattr(each, "parsed", each)
        if not isinstance(model, Model):
            continue
        if drawn is not None and drawn.body is not None and not isinstance(value, list):
            check_kept(model, drawn.body)
        if check_fits(model):
            outcome = BEYOND
    return outcome


def _script(answers: Answers, request: Request) -> Iterator[bytes | float]:
    operation = _operation_at(request)
    if operation is None:
        return iter([_NOT_FOUND])
    drawn = answers.get(operation)
    return iter([_shown(operation)] if drawn is None else drawn.parts)


def _asked_by(call: Call, server: HostileServer) -> Mapping[str, None]:
    """The operations that a call of the SDK requests while their answers are as documented."""
    found: dict[str, None] = {}

    def script(request: Request) -> Iterator[bytes | float]:
        operation = _operation_at(request)
        if operation is not None:
            found[operation] = None
        return _script({}, request)

    server.script = script
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        tried("usual", "", call, server.url)
    return found


@cache
def _shown(operation_id: str) -> bytes:
    operation = OPERATIONS[operation_id]
    try:
        status, shown = shown_answer(operation_id)
    except LookupError:
        status, shown = next(status for status in operation.responses if status < 300), None
    body = b"" if shown is None else json.dumps(shown).encode()
    return answer(body, "Connection: close", "X-Subject-Token: token-1", status=f"{status} OK")


def _operation_at(request: Request) -> str | None:
    path = request.target.partition("?")[0]
    found = [operation for method, pattern, operation in _routes() if method == request.method and pattern(path)]
    return min(found, key=lambda operation: operation.path.count("{")).id if found else None


@cache
def _routes() -> Sequence[tuple[str, Callable[[str], Any], Operation]]:
    return [
        (operation.method, re.compile(_PARAMETER.sub("[^/]+", re.escape(operation.path))).fullmatch, operation)
        for operation in OPERATIONS.values()
    ]


def _call(operation: Operation, kind: str, is_async: bool, url: str) -> object:
    given = {parameter.python_name: ID for parameter in operation.parameters if parameter.required}
    named: dict[str, Any] = dict(given)
    if operation.request is not None:
        named["body"] = {}
    client = Client(url, deadline=_DEADLINE, retries=RetryPolicy(retries=2, base_delay=0.01), project_id=ID)
    if is_async:
        return asyncio.run(_awaited(client, operation, kind, named))
    with client:
        return _some(_bound(client, operation, kind)(**named))


async def _awaited(client: Client, operation: Operation, kind: str, named: Mapping[str, Any]) -> object:
    async with client:
        made = _bound(client.aio, operation, kind)(**named)
        if not isinstance(made, AsyncIterator):
            return await made
        found: list[object] = []
        async for each in made:
            found.append(each)
            if len(found) == _MOST_ENTRIES:
                break
        return found


def _bound(calls: Any, operation: Operation, kind: str) -> Any:
    group = getattr(calls, operation.tag.replace("-", "_"))
    function = getattr(group.with_raw_response if kind == "raw" else group, operation.module.rpartition(".")[2])
    return function.all if kind == "all" else function


def _some(value: object) -> object:
    return list(islice(value, _MOST_ENTRIES)) if isinstance(value, Iterator) else value
