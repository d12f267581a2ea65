"""Whether operations that answer with the same things say the same of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import Any, Final

from attrs import frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import listing, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.document import Operation, Path, values_at
from modelarts_conformance._findings.finding import Found
from modelarts_conformance._phases.reporting import Reporter, pointer, shown
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.lists import sources
from modelarts_conformance._target.target import Target

EACH: Final = "*"


@frozen
class _Things:
    """What an answer is about.

    Attributes:
        schema: The part of the description that says what each looks like.
        path: The fields that lead to each; none if the answer is one.
    """

    schema: int
    path: Path


def compare(target: Target, found: Found, exchanges: Sequence[Exchange]) -> None:
    """Compare what is in several answers, and report what two operations say differently, also when asked again.

    Args:
        target: The server.
        found: Takes each finding.
        exchanges: A successful request of each operation.

    Raises:
        OverError: The run is over.
    """
    report, ids = Reporter(found, target.places), _ids()
    about = [(each, _things(document().operations[each.request.operation])) for each in exchanges]
    for (one, these), (other, those) in combinations(about, 2):
        at = ids.get(these.schema) if these is not None else None
        if these is None or those is None or at is None or these.schema != those.schema:
            continue
        here, there = _by_id(one, these.path, at), _by_id(other, those.path, at)
        if _is_whole(one, these) and _is_whole(other, those) and here and there and here.keys().isdisjoint(there):
            what = f"has {', '.join(list(there)[:3])}, and none of what {one.request.operation} has"
            steps = ("responses", str(other.status), "content", "application/json", "schema", *those.path, *at)
            about_field = pointer((*those.path, *at))
            report("show-and-list", other, what, "both have the same", *steps, about=about_field, code="none")
            continue
        if not list(_differences(here, there)):
            continue
        # What changes all the time is another one each time.
        first, second, third = (target.sender.send(each.request) for each in (one, other, one))
        before, now, after = (
            _by_id(each, things.path, at) for each, things in ((first, these), (second, those), (third, these))
        )
        changes = {(name, field) for name, field, _, _ in _differences(before, after)}
        for name, field, has, had in _differences(now, before):
            if (name, field) not in changes:
                what = f"{pointer(field)} of {name} is {shown(has)}, and {one.request.operation} has {shown(had)}"
                steps = ("responses", str(second.status), "content", "application/json", "schema", *those.path, *field)
                about_field = pointer((*those.path, *field))
                report("show-and-list", second, what, "both have the same", *steps, about=about_field)
                break


def _is_whole(exchange: Exchange, things: _Things) -> bool:
    """Whether an answer has all of a list: there are no pages, and no filters were sent."""
    return (
        bool(things.path) and OPERATIONS[exchange.request.operation].paging is None and "?" not in exchange.request.url
    )


def _by_id(exchange: Exchange, path: Path, at: Path) -> Mapping[str, Any]:
    every = values_at(exchange.value(), path) if path else [exchange.value()]
    return {str(name): each for each in every for name in values_at(each, at)[:1]}


def _differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[tuple[str, Path, Any, Any]]:
    """The ID, the field and both values, of what both have."""
    for name in one.keys() & other.keys():
        for field, has, had in _unlike(one[name], other[name]):
            yield name, field, has, had


def _unlike(one: Any, other: Any, at: Path = ()) -> Iterator[tuple[Path, Any, Any]]:
    """The fields that both objects have with different values; lists are left out."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in one.keys() & other.keys():
            yield from _unlike(one[name], other[name], (*at, name))
    elif at and not isinstance(one, Mapping | list) and not isinstance(other, Mapping | list) and one != other:
        yield at, one, other


@cache
def _things(operation: Operation) -> _Things | None:
    """What the answer of an operation is about: the entries of a list, or all of it."""
    entries, schema = listing(operation), operation.answer_schema
    if schema is None:
        return None
    path = (*entries.path, EACH) if entries is not None else ()
    found = operation.document.at(schema, path) if path else (schema,)
    parts = [part for each in found for part in operation.document.same_value(each) if "title" in part]
    return _Things(id(parts[0]), path) if parts else None


@cache
def _ids() -> Mapping[int, Path]:
    """The fields that lead to the ID of a thing, by its schema: lists know them, or the kinds of resources."""
    operations, found = document().operations, dict[int, Path]()
    for source in (each for several in sources().values() for each in several):
        things = _things(operations[source.operation])
        if things is not None and pointer(things.path[:-1]) == source.entries and "/0" not in source.id:
            found.setdefault(things.schema, tuple(source.id.split("/")[1:]))
    for kind in resources(document()).values():
        for name, path in kind.id.items():
            things = _things(operations[name])
            if things is not None and path:
                found.setdefault(things.schema, path)
    return found
