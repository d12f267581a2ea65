"""Whether an answer gives back what was sent, and is about what was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from modelarts_conformance._description.behaviour import Echo, Resource, identities, listing
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.echoes import echoes
from modelarts_conformance._phases.reporting import pointer, shown


def not_given_back(given: Sequence[Echo], sent: Any, answer: Any) -> Iterator[tuple[Path, str]]:
    """The fields that an answer does not give back as they were sent, and what is wrong.

    Args:
        given: The fields that it should give back.
        sent: The body of the request.
        answer: The JSON of the answer, or an entry of it.
    """
    for echo in given:
        if echo.unless is not None and values_at(sent, echo.unless):
            continue
        wanted = [each for each in values_at(sent, echo.sent) if each not in (None, "", [], {})]
        found = values_at(answer, echo.shown)
        missing = [each for each in wanted if not any(is_same(each, other) for other in found)]
        if missing:
            instead = f"has {', '.join(map(shown, found[:3]))}" if found else "has no such value"
            yield echo.shown, f"{shown(missing[0])} was sent, and {pointer(echo.shown)} {instead}"


def is_same(sent: Any, found: Any) -> bool:
    """Whether a value is what was sent: the same, or a number as its text, or the other way round.

    Args:
        sent: What was sent.
        found: What an answer has.
    """
    if isinstance(sent, Mapping) and isinstance(found, Mapping):
        return all(name in found and is_same(value, found[name]) for name, value in sent.items() if value is not None)
    if isinstance(sent, list) and isinstance(found, list):
        return all(any(is_same(each, other) for other in found) for each in sent)
    return bool(sent == found or _text(sent) == _text(found))


def of_create(kind: Resource) -> Sequence[Echo]:
    """The fields that the answer of create gives back: those that show gives back, as far as it has them.

    Args:
        kind: A kind of resource that can be created.
    """
    operation = document().operations[kind.create or ""]
    return _among(kind, echoes(document(), operation.request_schema, operation.answer_schema, (), {}))


def of_entry(kind: Resource) -> Sequence[Echo]:
    """The fields that an entry of the list gives back, likewise.

    Args:
        kind: A kind of resource that can be created and is listed.
    """
    create, operation = document().operations[kind.create or ""], document().operations[kind.list or ""]
    entries, schema = listing(operation), operation.answer_schema
    found = document().at(schema, (*entries.path, "*")) if entries is not None and schema is not None else ()
    return _among(kind, echoes(document(), create.request_schema, found[0] if found else None, (), {}))


def entry_of(kind: Resource, answer: Any, identifier: str) -> Any:
    """The entry of a list that is about one resource; None if there is none.

    Args:
        kind: The kind of the resource.
        answer: The JSON of the list.
        identifier: Its ID.
    """
    entries = listing(document().operations[kind.list or ""])
    if entries is None:
        return None
    place = kind.id.get(kind.list or "", ())
    every = values_at(answer, (*entries.path, "*"))
    return next((each for each in every if identifier in map(str, values_at(each, place))), None)


def other_ids(operation_id: str, path: Mapping[str, str], answer: Any) -> Iterator[tuple[str, str, Any]]:
    """The path parameters that an answer has another value of, the field that has it, and the value.

    Args:
        operation_id: ID of the operation.
        path: The path parameters of the request.
        answer: The JSON of the answer.
    """
    fields = {(each.parameter, each.field) for each in identities(document().operations[operation_id])}
    fields |= {(name, (name,)) for name in path}
    for name, field in sorted(fields):
        for value in values_at(answer, field):
            if value is not None and name in path and str(value) != path[name]:
                yield name, pointer(field), value


def _among(kind: Resource, given: Iterator[Echo]) -> Sequence[Echo]:
    sent = {echo.sent for echo in kind.echoes}
    return [echo for echo in given if echo.sent in sent]


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else value
