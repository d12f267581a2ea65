"""Compares each answer with what is documented for its operation and status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import jsonschema_rs
from modelarts_client.http_registry import PROTOCOL_STATUSES, STANDARD_HEADERS
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import described, resolve, response_schema
from modelarts_conformance._description.document import Path
from modelarts_conformance._description.parts import part_of
from modelarts_conformance._description.places import Places
from modelarts_conformance._description.validators import response_validator
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.drift.sent import Sent
from modelarts_conformance._phases.drift.shapes import Shape
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.reporting import Reporter, pointer, shown
from modelarts_conformance._target.exchanges import Answer, Exchange

_SUCCESS: Final = 300
_FAILURE: Final = 500


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
        self._sent = Sent()
        self._differences = 0

    def look(self, exchange: Exchange) -> bool:
        """Compare an answer with the description.

        Args:
            exchange: A request and its answer.

        Returns:
            Whether they differ.
        """
        before = self._differences
        self._compare(exchange)
        return self._differences > before

    def _compare(self, exchange: Exchange) -> None:
        answer, name = exchange.answer, exchange.request.operation
        self._sent.note(exchange)
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
        code, location = f"{answer.status} {error_of(answer.body)[0]}".strip(), answer.header("location")
        what, expected = f"answers {answer.status}", f"one of the documented statuses: {documented}"
        if answer.status >= _FAILURE:
            self._once(exchange, "server-error", what, expected, "responses", code=code)
            return
        if location is not None:
            what += f", and sends to {location}"
        self._once(exchange, "status", what, expected, "responses", code=code, part=f"status {code}")

    def _headers(self, exchange: Exchange, answer: Answer, documented: Mapping[str, Any]) -> None:
        have = {name.lower() for name, _ in answer.headers}
        at = ("responses", str(answer.status))
        for name in documented:
            # Which status has a Retry-After is up to the server.
            if name.lower() not in have and name.lower() not in STANDARD_HEADERS:
                what = f"an answer with {answer.status} has no header {name}"
                self._once(exchange, "headers", what, f"header {name}", *at, about=name, part=f"header {name}")
        for name in undocumented_headers(answer, documented):
            what = f"an answer with {answer.status} has the header {name}"
            part = f"header {name}"
            self._once(exchange, "undocumented-header", what, "documented headers only", *at, about=name, part=part)

    def _has_documented_type(self, exchange: Exchange, answer: Answer, content: Mapping[str, Any]) -> bool:
        """Whether there is a body to look at; one of another type is reported."""
        given = _essence(answer)
        if not content or exchange.request.method == "HEAD":
            return False
        if _has_documented_type(answer, content):
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
        shape = self._shapes.get((name, status))
        if shape is None:
            shape = self._shapes[name, status] = Shape(schema)
            self._first[name, status] = exchange
        # What this run has sent comes back.
        more = [(field, inner) for field, inner in shape.look(value) if not self._sent.has(field[-1])]
        absent = dict[Path, list[str]]()
        for path, code, what in _errors(name, status, value):
            if code == "required":
                absent.setdefault(path, []).append(what)
                continue
            expected, part = f"{code} of the schema", part_of(name, status, path)
            self._once(exchange, "schema", what, expected, *at, *path, about=pointer(path), code=code, part=part)
        for path, names in absent.items():
            # An object of other fields than it has to have is one difference.
            instead = [field[-1] for field, _ in more if field[:-1] == path]
            what = f"{pointer(path) or 'the body'} has no {', '.join(names)}"
            what += f", and has {', '.join(instead)}, which is not documented" if instead else ""
            part = part_of(name, status, (*path, ", ".join(names)))
            expected = f"the required {'fields' if len(names) > 1 else 'field'} {', '.join(names)}"
            self._once(exchange, "schema", what, expected, *at, *path, about=pointer(path), code="required", part=part)
        for field, inner in more:
            if field[:-1] not in absent:
                what, part = f"{pointer(field)} is {shown(inner)}", part_of(name, status, field)
                expected = "documented fields only"
                self._once(
                    exchange, "undocumented-field", what, expected, *at, *field[:-1], about=pointer(field), part=part
                )

    def _once(
        self,
        exchange: Exchange,
        kind: str,
        what: str,
        expected: str,
        *steps: str,
        about: str = "",
        code: str = "",
        part: str = "",
    ) -> None:
        """Report what was not reported yet, or only with a longer request."""
        self._differences += 1
        cause, length = (kind, exchange.request.operation, about, code), len(exchange.request.url)
        length += len(exchange.request.body or b"")
        if cause not in self._reported or length < self._reported[cause]:
            self._reported[cause] = length
            self._report(kind, exchange, what, expected, *steps, about=about, code=code, part=part)


def is_another_answer(exchange: Exchange) -> bool:
    """Whether a refusal, or the type of a body, is not documented: what else an answer says means nothing then.

    Args:
        exchange: A request and its answer.
    """
    answer, name = exchange.answer, exchange.request.operation
    if answer is None or name not in OPERATIONS or OPERATIONS[name].method != exchange.request.method:
        return False
    responses = described(name)["responses"]
    response = responses.get(str(answer.status), responses.get("default"))
    if response is None:
        return answer.status >= _SUCCESS and answer.status not in PROTOCOL_STATUSES
    return not _has_documented_type(answer, resolve(response).get("content", {}))


def _has_documented_type(answer: Answer, content: Mapping[str, Any]) -> bool:
    given = _essence(answer)
    return not content or given in content or f"{given.split('/')[0]}/*" in content


def _essence(answer: Answer) -> str:
    """The content type without its parameters; empty if there is none."""
    return (answer.header("content-type") or "").partition(";")[0].strip().lower()


def _errors(name: str, status: int, value: Any) -> Iterator[tuple[Path, str, str]]:
    """Where a body does not fit its schema, the keyword, and what is wrong: the absent field, or a sentence."""
    validator = response_validator(name, status)
    if validator is None or validator.is_valid(value):
        return
    for error in validator.iter_errors(value):
        path = tuple("*" if isinstance(step, int) else str(step) for step in error.instance_path)
        code = str(error.schema_path[-1]) if error.schema_path else ""
        if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required):
            yield path, "required", error.kind.property
        else:
            yield path, code, " ".join(error.message.split())[:300]


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
