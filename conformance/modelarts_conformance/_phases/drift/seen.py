"""Compares each answer with what is documented for its operation and status."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from modelarts_client.http_registry import PROTOCOL_STATUSES, STANDARD_HEADERS
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import described, resolve, response_schema
from modelarts_conformance._description.document import Path
from modelarts_conformance._description.places import Places
from modelarts_conformance._description.validators import response_validator
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.drift.shapes import Shape
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.reporting import Reporter, pointer, shown
from modelarts_conformance._target.exchanges import Answer, Exchange
from modelarts_conformance._target.gate import HARMLESS

_SUCCESS: Final = 300


class Seen:
    """What was seen.

    Args:
        found: Takes each finding.
        places: The sources of the description; None if they are not there.
    """

    def __init__(self, found: Found, places: Places | None) -> None:
        self._report = Reporter(found, places)
        self._shapes: dict[tuple[str, int], Shape] = {}
        self._first: dict[tuple[str, int], Exchange] = {}
        self._reported: dict[tuple[str, ...], int] = {}
        self._sent: set[str] = set()

    def look(self, exchange: Exchange) -> None:
        """Compare an answer with the description.

        Args:
            exchange: A request and its answer.
        """
        answer, name = exchange.answer, exchange.request.operation
        if exchange.request.body is not None and exchange.request.method not in HARMLESS:
            self._sent.update(_names_in(exchange.request.body))
        if answer is None or name not in OPERATIONS or OPERATIONS[name].method != exchange.request.method:
            return
        responses = described(name)["responses"]
        response = responses.get(str(answer.status), responses.get("default"))
        if response is None:
            if answer.status not in PROTOCOL_STATUSES:
                self._status(exchange, answer)
            return
        self._headers(exchange, answer, resolve(response).get("headers", {}))
        if self._has_documented_type(exchange, answer, resolve(response).get("content", {})):
            self._body(exchange, answer)

    def fields(self) -> Iterator[tuple[Exchange, Sequence[tuple[Path, bool]]]]:
        """For each operation and status of success, the documented fields of what was seen, and which were seen."""
        for (name, status), shape in self._shapes.items():
            if status < _SUCCESS:
                yield self._first[name, status], list(dict.fromkeys(shape.fields()))

    def report_missing(self, exchange: Exchange, missing: Sequence[Path]) -> None:
        """Report documented fields that no answer had.

        Args:
            exchange: A request of the operation.
            missing: The fields.
        """
        what = f"no answer with {exchange.status} has {', '.join(map(pointer, missing))}"
        steps = ("responses", str(exchange.status), "content", "application/json", "schema", *missing[0])
        self._once(exchange, "never-seen", what, "what is documented is there", *steps, code=str(exchange.status))

    def _status(self, exchange: Exchange, answer: Answer) -> None:
        documented = ", ".join(described(exchange.request.operation)["responses"])
        code = f"{answer.status} {error_of(answer.body)[0]}".strip()
        what, expected = f"answers {answer.status}", f"one of the documented statuses: {documented}"
        self._once(exchange, "status", what, expected, "responses", code=code)

    def _headers(self, exchange: Exchange, answer: Answer, documented: Mapping[str, Any]) -> None:
        have = {name.lower() for name, _ in answer.headers}
        at = ("responses", str(answer.status))
        for name in documented:
            # Which status has a Retry-After is up to the server.
            if name.lower() not in have and name.lower() not in STANDARD_HEADERS:
                what = f"an answer with {answer.status} has no header {name}"
                self._once(exchange, "headers", what, f"header {name}", *at, about=name)
        for name in undocumented_headers(answer, documented):
            what = f"an answer with {answer.status} has the header {name}"
            self._once(exchange, "undocumented-header", what, "documented headers only", *at, about=name)

    def _has_documented_type(self, exchange: Exchange, answer: Answer, content: Mapping[str, Any]) -> bool:
        """Whether there is a body to look at; one of another type is reported."""
        given = (answer.header("content-type") or "").partition(";")[0].strip().lower()
        if not content or exchange.request.method == "HEAD":
            return False
        if given in content or any(given.split("/")[0] + "/*" == each for each in content):
            return given.endswith("json")
        what = f"answers {answer.status} with {given or 'no content type'}"
        expected, code = " or ".join(content), f"{answer.status} {error_of(answer.body)[0]}".strip()
        self._once(exchange, "content-type", what, expected, "responses", str(answer.status), code=code)
        return False

    def _body(self, exchange: Exchange, answer: Answer) -> None:
        name, status = exchange.request.operation, answer.status
        schema, value = response_schema(name, status), answer.value()
        if schema is None:
            return
        at = ("responses", str(status), "content", "application/json", "schema")
        if value is None and answer.body.strip() != b"null":
            what = f"answers {status} with a body that is no JSON: {answer.body[:80]!r}"
            self._once(exchange, "schema", what, "JSON", *at, code="json")
            return
        validator = response_validator(name, status)
        if validator is not None and not validator.is_valid(value):
            for error in validator.iter_errors(value):
                path = tuple("*" if isinstance(step, int) else str(step) for step in error.instance_path)
                code = str(error.schema_path[-1]) if error.schema_path else ""
                what, expected = " ".join(error.message.split())[:300], f"{code} of the schema"
                self._once(exchange, "schema", what, expected, *at, *path, about=pointer(path), code=code)
        shape = self._shapes.get((name, status))
        if shape is None:
            shape = self._shapes[name, status] = Shape(schema)
            self._first[name, status] = exchange
        for field, inner in shape.look(value):
            if field[-1] in self._sent:
                continue  # what this run has sent comes back
            what, expected = f"{pointer(field)} is {shown(inner)}", "documented fields only"
            self._once(exchange, "undocumented-field", what, expected, *at, *field[:-1], about=pointer(field))

    def _once(
        self, exchange: Exchange, kind: str, what: str, expected: str, *steps: str, about: str = "", code: str = ""
    ) -> None:
        """Report what was not reported yet, or only with a longer request."""
        cause, length = (kind, exchange.request.operation, about, code), len(exchange.request.url)
        length += len(exchange.request.body or b"")
        if cause not in self._reported or length < self._reported[cause]:
            self._reported[cause] = length
            self._report(kind, exchange, what, expected, *steps, about=about, code=code)


def _names_in(body: bytes) -> Iterator[str]:
    """The names of all fields in a body; none if it is no JSON."""
    try:
        pending = [json.loads(body)]
    except (ValueError, RecursionError):
        return
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            yield from value
            pending += value.values()
        elif isinstance(value, list):
            pending += value


def undocumented_headers(answer: Answer, documented: Iterable[str]) -> Sequence[str]:
    """The headers of an answer that are neither documented nor standard, in lower case.

    Args:
        answer: The answer.
        documented: The headers that are documented for its status.
    """
    have, known = {name.lower() for name, _ in answer.headers}, {name.lower() for name in documented}
    return sorted(have - known - STANDARD_HEADERS - _EVERYWHERE)


_EVERYWHERE: Final = frozenset(
    name.lower()
    for operation in OPERATIONS
    for response in described(operation)["responses"].values()
    for name in resolve(response).get("headers", {})
)
