"""Servers that fail with 500 on unusual input: long, large, deep, empty, repeated, beyond a plane or a range."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Identity
from modelarts_emulator.http.identity import Authenticate
from modelarts_emulator.http.receiving import ReceivedRequest
from modelarts_emulator.http.routing import Router

from tests.conformance.faults.fault import ODD_INPUT, Fault
from tests.conformance.faults.server import Server, admitted
from tests.conformance.faults.world import World
from tests.support.description import parameters

Odd = Callable[[ReceivedRequest], bool]
Changes = Callable[[str], Mapping[str, Any]]
_BEYOND: Final = "\U0001d518"
_64_BITS: Final = 2**63


def faults() -> Iterator[Fault]:
    """The faults of every operation, at the places that its requests have."""
    for operation_id, operation in OPERATIONS.items():
        if _names(operation_id, "path"):
            yield from _each(operation_id, _OF_PATHS, _names(operation_id, "path")[-1])
        if _names(operation_id, "query"):
            yield from _each(operation_id, _OF_QUERIES, _names(operation_id, "query")[0])
        if operation.request is not None:
            yield from _each(operation_id, _OF_BODIES, "undocumented")
        if operation.security:
            yield from _each(operation_id, _OF_HEADERS, "X-Auth-Token")


def _names(operation_id: str, place: str) -> list[str]:
    """The parameters of an operation at a place, but for the project, which the credentials say."""
    return [each["name"] for each in parameters(operation_id) if each["in"] == place and each["name"] != "project_id"]


def _each(
    operation_id: str, odd: Mapping[str, tuple[Odd, Callable[[str], Mapping[str, Any]]]], name: str
) -> Iterator[Fault]:
    for what, (is_odd, changes) in odd.items():
        probe = _answers(operation_id, changes(name))
        yield Fault(f"it fails on {what}", ODD_INPUT, (operation_id,), admitted(_failing(operation_id, is_odd)), probe)


def _failing(operation_id: str, is_odd: Odd) -> Callable[[Server], Authenticate]:
    def wrap(server: Server) -> Authenticate:
        router = Router(server.description.operations)

        def authenticate(schemes: Sequence[str | None], request: ReceivedRequest) -> Identity | None:
            found = router.find(request.method, request.path).operation.operation_id
            if found == operation_id and is_odd(request):
                raise ZeroDivisionError
            return server.authenticate(schemes, request)

        return authenticate

    return wrap


def _answers(operation_id: str, changes: Mapping[str, Any]) -> Callable[[World], bool]:
    def probe(world: World) -> bool:
        body = world.usual_body(operation_id)
        changed = {name: value(body) if name == "body" else value for name, value in changes.items()}
        return world.send(operation_id, **changed).status_code < 500

    return probe


def _segment(test: Callable[[str], bool]) -> Odd:
    return lambda request: any(test(unquote(segment)) for segment in request.path.split("/"))


def _value(test: Callable[[str], bool]) -> Odd:
    return lambda request: any(test(value) for _, value in request.query)


def _repeated(request: ReceivedRequest) -> bool:
    names = [name for name, _ in request.query]
    return len(names) > len(set(names))


def _inside(test: Callable[[Any], bool]) -> Odd:
    """Whether something inside the body is odd."""

    def is_odd(request: ReceivedRequest) -> bool:
        try:
            return any(test(value) for value in _all(json.loads(request.body)))
        except ValueError:
            return False

    return is_odd


def _all(value: Any) -> Iterator[Any]:
    yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inside:
        yield from _all(each)


def _depth(value: Any) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(each) for each in inside), default=0)


def _deep(levels: int) -> Any:
    return [_deep(levels - 1)] if levels else []


def _of(place: str, value: Any) -> Changes:
    return lambda name: {place: {name: value}}


def _with(value: Any) -> Changes:
    """A field of this value; the body may be a list or nothing, where only examples have one."""
    return lambda name: {"body": lambda body: {**body, name: value}}


_OF_PATHS: Final[Mapping[str, tuple[Odd, Changes]]] = {
    "a long segment of the path": (_segment(lambda text: len(text) > 200), _of("path", "a" * 300)),
    "a letter beyond the BMP in the path": (
        _segment(lambda text: max(text, default="") > "\uffff"),
        _of("path", _BEYOND),
    ),
    "a NUL in the path": (_segment(lambda text: "\0" in text), _of("path", "a\0b")),
}
_OF_QUERIES: Final[Mapping[str, tuple[Odd, Changes]]] = {
    "a long text in the query": (_value(lambda text: len(text) > 1000), _of("query", "a" * 1500)),
    "an empty parameter": (_value(lambda text: not text), _of("query", "")),
    "a letter beyond the BMP in the query": (
        _value(lambda text: max(text, default="") > "\uffff"),
        _of("query", _BEYOND),
    ),
    "a number beyond 64 bits in the query": (
        _value(lambda text: text.isdecimal() and len(text) < 100 and int(text) >= _64_BITS),
        _of("query", str(_64_BITS)),
    ),
    "a repeated parameter": (_repeated, _of("query", ["1", "1"])),
}
_OF_BODIES: Final[Mapping[str, tuple[Odd, Changes]]] = {
    "a number beyond 64 bits in the body": (
        _inside(lambda value: isinstance(value, int) and value >= _64_BITS),
        _with(_64_BITS),
    ),
    "a long text in the body": (
        _inside(lambda value: isinstance(value, str) and len(value) > 10_000),
        _with("a" * 20_000),
    ),
    "a letter beyond the BMP in the body": (
        _inside(lambda value: isinstance(value, str) and max(value, default="") > "\uffff"),
        _with(_BEYOND),
    ),
    "a body that is deep": (_inside(lambda value: _depth(value) > 20), _with(_deep(30))),
    "an empty object in the body": (_inside(lambda value: value == {}), _with({})),
    "a text of blanks in the body": (_inside(lambda value: isinstance(value, str) and value.isspace()), _with(" ")),
}
_OF_HEADERS: Final[Mapping[str, tuple[Odd, Changes]]] = {
    "a long header": (
        lambda request: any(len(value) > 5000 for value in request.headers.values()),
        _of("headers", "a" * 6000),
    ),
}
