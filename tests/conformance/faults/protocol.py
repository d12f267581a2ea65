"""Answers and refusals with a wrong status, content type, header or body."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

import httpx
from modelarts_client.operations import OPERATIONS
from starlette.types import Scope

from tests.conformance.faults import shapes
from tests.conformance.faults.answers import conforming, conforms
from tests.conformance.faults.fault import PROTOCOL, Fault
from tests.conformance.faults.refusals import refused
from tests.conformance.faults.server import Sent, sent

_HTML: Final = b"<html><body>Welcome</body></html>"


def faults() -> Iterator[Fault]:
    """The faults of answers on the wire, of every operation."""
    for operation_id in OPERATIONS:
        yield _of_success(operation_id, "another status than documented", lambda answer: replace(answer, status=206))
        if any(shapes.answer_schema(operation_id, status) for status in shapes.statuses(operation_id) if status < 300):
            for what, spoil in _BODIES.items():
                yield _of_success(operation_id, what, spoil)
        for name, required in _headers(operation_id).items():
            if required:
                yield _of_success(operation_id, f"no header {name}", _without(name))
        refuses = refused(operation_id)
        if refuses is not None:
            for what, spoil in _ERRORS.items():
                yield _of_refusal(operation_id, what, spoil, refuses)


def _headers(operation_id: str) -> Mapping[str, bool]:
    success = min(status for status in shapes.statuses(operation_id) if status >= 200)
    return shapes.headers_of(operation_id, success)


def _as_html(answer: Sent) -> Sent:
    return replace(answer, headers={**answer.headers, b"content-type": b"text/html"}, body=_HTML)


def _cut(answer: Sent) -> Sent:
    return replace(answer, body=answer.body[: len(answer.body) // 2])


_BODIES: Final[Mapping[str, Callable[[Sent], Sent]]] = {
    "another content type": lambda answer: replace(answer, headers={**answer.headers, b"content-type": b"text/plain"}),
    "a page in HTML": _as_html,
    "the body is cut": _cut,
    "the body is empty": lambda answer: replace(answer, body=b""),
    "the body is not UTF-8": lambda answer: replace(answer, body=answer.body[:1] + b"\xff" + answer.body[1:]),
}


def _changed(answer: Sent, change: Callable[[dict[str, object]], dict[str, object]]) -> Sent:
    return replace(answer, body=json.dumps(change(json.loads(answer.body))).encode())


_ERRORS: Final[Mapping[str, Callable[[Sent], Sent]]] = {
    "a refusal without a code": lambda answer: _changed(answer, lambda _: {"message": "no"}),
    "a refusal whose code is null": lambda answer: _changed(answer, lambda error: dict.fromkeys(error)),
    "a refusal in HTML": _as_html,
    "a refusal with status 418": lambda answer: replace(answer, status=418),
    "a refusal with status 200": lambda answer: replace(answer, status=200),
}


def _without(name: str) -> Callable[[Sent], Sent]:
    left_out = name.lower().encode()
    return lambda answer: replace(
        answer, headers={key: value for key, value in answer.headers.items() if key.lower() != left_out}
    )


def _of_success(operation_id: str, what: str, spoil: Callable[[Sent], Sent]) -> Fault:
    def spoiled(scope: Scope, answer: Sent) -> Sent:
        return spoil(answer) if 200 <= answer.status < 300 and answer.status != 204 else answer

    return Fault(what, PROTOCOL, (operation_id,), sent(spoiled, operation_id), conforming(operation_id))


def _of_refusal(
    operation_id: str, what: str, spoil: Callable[[Sent], Sent], refuses: Callable[..., httpx.Response]
) -> Fault:
    def spoiled(scope: Scope, answer: Sent) -> Sent:
        return spoil(answer) if 400 <= answer.status < 500 else answer

    def probe(world: object) -> bool:
        answer = refuses(world)
        return 400 <= answer.status_code < 500 and conforms(operation_id, answer)

    return Fault(what, PROTOCOL, (operation_id,), sent(spoiled, operation_id), probe)
