"""Answers that do not fit their schemas, or have what is not documented."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import httpx
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.fault import ADDITIONS, VALUES, Fault
from tests.conformance.faults.server import AnyCall, answered
from tests.conformance.faults.shapes import Place, places
from tests.conformance.faults.world import World

Wrong = Callable[[Mapping[str, Any], Any], Iterator[Any]]
_UNDOCUMENTED: Final = "undocumentedField"
_WRONG: Final[Mapping[str, tuple[Wrong, frozenset[str]]]] = {
    "a field has another type": (shapes.of_another_type, frozenset({"type"})),
    "a field is null": (shapes.null, frozenset({"type"})),
    "a value is not one of those listed": (shapes.outside_of_enum, frozenset({"enum", "const"})),
    "a value is out of range": (
        shapes.out_of_range,
        frozenset({"minimum", "maximum", "minLength", "maxLength", "pattern", "maxItems", "minItems"}),
    ),
    "a value has another format": (
        shapes.of_another_format,
        frozenset({"format date-time", "format date", "format uuid", "format uri", "format ipv4"}),
    ),
}


def faults() -> Iterator[Fault]:
    """The faults of answers with a body, of every operation."""
    for operation_id in OPERATIONS:
        words = shapes.keywords(operation_id, _success(operation_id))
        for what, (wrong, needed) in _WRONG.items():
            if words & needed:
                yield _fault(what, VALUES, operation_id, _with(wrong))
        if "required" in words:
            yield _fault("a required field is missing", VALUES, operation_id, _without_required)
        if words:
            outside = "the answer has an undocumented field"
            yield _fault(outside, ADDITIONS, operation_id, _with_more, probe=_nothing_undocumented(operation_id))
            if "properties" in str(shapes.answer_schema(operation_id, _success(operation_id))) or words & {"items"}:
                inside = "the innermost object has an undocumented field"
                inner = _nothing_undocumented(operation_id)
                yield _fault(inside, ADDITIONS, operation_id, _with_more_inside, probe=inner)


def _success(operation_id: str) -> int:
    return min(status for status in shapes.statuses(operation_id) if 200 <= status < 300)


Spoil = Callable[[str, int, Any], Any]


def _fault(
    what: str, kind: str, operation_id: str, spoil: Spoil, probe: Callable[[World], bool] | None = None
) -> Fault:
    def spoiled(call: AnyCall, reply: Reply) -> Reply:
        return replace(reply, body=spoil(call.operation_id, reply.status, reply.body))

    return Fault(what, kind, (operation_id,), answered(spoiled, operation_id), probe or conforming(operation_id))


def _with(wrong: Wrong) -> Spoil:
    """Put the first wrong value that the schema refuses into an answer, as deep as possible."""

    def spoil(operation_id: str, status: int, body: Any) -> Any:
        return _first_refused(operation_id, status, body, lambda place: _put(place, wrong))

    return spoil


def _put(place: Place, wrong: Wrong) -> Iterator[None]:
    """Change a place to each of some values in turn."""
    for value in wrong(place.schema, place.holder[place.name]):
        place.holder[place.name] = value
        yield


def _without_required(operation_id: str, status: int, body: Any) -> Any:
    def leave_out(place: Place) -> Iterator[None]:
        if place.required:
            del place.holder[place.name]
            yield

    return _first_refused(operation_id, status, body, leave_out)


def _first_refused(operation_id: str, status: int, body: Any, change: Callable[[Place], Iterator[None]]) -> Any:
    """The first of all changes of an answer that its schema refuses; the answer itself if there is none."""
    schema = shapes.answer_schema(operation_id, status)
    validator = shapes.answer_validator(operation_id, status)
    if schema is None or validator is None:
        return body
    inward = [place.path for place in places(schema, body) if place.is_there]
    for path in reversed(inward):
        changed = copy.deepcopy(body)
        place = next(place for place in places(schema, changed) if place.is_there and place.path == path)
        for _ in change(place):
            if not validator.is_valid(changed):
                return changed
    return body


def _with_more(operation_id: str, status: int, body: Any) -> Any:
    return {**body, _UNDOCUMENTED: "x"} if isinstance(body, dict) else body


def _with_more_inside(operation_id: str, status: int, body: Any) -> Any:
    schema = shapes.answer_schema(operation_id, status)
    holders = [place.holder for place in places(schema, body)] if schema is not None else []
    if holders and holders[-1] is not body:
        holders[-1][_UNDOCUMENTED] = "x"
    return body


def _nothing_undocumented(operation_id: str) -> Callable[[World], bool]:
    def probe(world: World) -> bool:
        answer = world.send(operation_id)
        return answer.is_success and f'"{_UNDOCUMENTED}"' not in answer.text

    return probe


def conforming(operation_id: str) -> Callable[[World], bool]:
    """Whether the usual request succeeds with a documented answer."""

    def probe(world: World) -> bool:
        answer = world.send(operation_id)
        return answer.is_success and conforms(operation_id, answer)

    return probe


def conforms(operation_id: str, answer: httpx.Response) -> bool:
    """Whether an answer is documented: its status, its type, its headers, its body."""
    if answer.status_code not in shapes.statuses(operation_id):
        return False
    needed = [name for name, required in shapes.headers_of(operation_id, answer.status_code).items() if required]
    if not all(name in answer.headers for name in needed):
        return False
    validator = shapes.answer_validator(operation_id, answer.status_code)
    if validator is None:
        return True
    if answer.headers.get("content-type", "").partition(";")[0] != "application/json":
        return False
    try:
        return validator.is_valid(answer.json())
    except ValueError:
        return False
