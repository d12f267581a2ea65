"""All entries of a list, whatever its `offset` counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, Protocol

from attrs import frozen
from modelarts_client.operations import OPERATIONS, Paging

from modelarts_conformance._description.bundle import Link, is_read, links, pointed_at
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._target.exchanges import Exchange

_SIZE: Final = 50
_MOST_PAGES: Final = 200
_FROM_ANSWER: Final = "$response.body#"
_FIRST: Final = "/0/"


class Sends(Protocol):
    """What sends requests, as a target does."""

    def send(
        self,
        operation_id: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        body: object = None,
    ) -> Exchange:
        """Send a request of an operation."""
        ...


@frozen
class Source:
    """A list whose entries identify what other operations take.

    Attributes:
        operation: ID of the operation that lists.
        parameter: The path parameter that takes the identifier.
        entries: JSON pointer to the list in the answer.
        id: JSON pointer to the identifier in an entry.
    """

    operation: str
    parameter: str
    entries: str
    id: str


@cache
def sources() -> Mapping[str, tuple[Source, ...]]:
    """The lists that know values of each path parameter, by its name, as the links of the description say."""
    found: dict[str, dict[Source, None]] = {}
    for name, operation in OPERATIONS.items():
        if not is_read(operation):
            continue
        for link in links(name):
            for source in _sources(link):
                found.setdefault(source.parameter, {})[source] = None
    return {parameter: tuple(each) for parameter, each in found.items()}


def linked_from(exchange: Exchange) -> Iterator[str]:
    """The identifiers in an answer of what can be created: links lead from them to operations that take them.

    Args:
        exchange: A request and its answer.
    """
    if not exchange.ok or not (linked := _linked(exchange.request.operation)):
        return
    value = exchange.value()
    for source in linked:
        listed = pointed_at(source.entries, value) if source.entries else value
        for entry in listed if isinstance(listed, list) else [listed]:
            identifier = pointed_at(source.id, entry)
            if isinstance(identifier, str | int) and identifier != "":
                yield str(identifier)


@cache
def _linked(operation_id: str) -> tuple[Source, ...]:
    if operation_id not in OPERATIONS:  # such as a file that an answer leads to
        return ()
    created = {cycle.parameter for cycle in life_cycles().values()}
    found = [source for link in links(operation_id) for source in (*_sources(link), *_single(link))]
    return tuple(dict.fromkeys(source for source in found if source.parameter in created))


def entries(target: Sends, operation_id: str, pointer: str, path: Mapping[str, str] | None = None) -> Iterator[Any]:
    """The entries of a list, from page to page until one has nothing new.

    An entry that is on several pages comes once; one that is on a page twice comes twice.

    Args:
        target: Sends the requests.
        operation_id: ID of the operation that lists.
        pointer: JSON pointer to the list in the answer.
        path: Path parameters.

    Raises:
        OverError: The run is over.
    """
    paging = OPERATIONS[operation_id].paging
    seen: set[str] = set()
    for number in range(_MOST_PAGES):
        # A server may count records or pages. Where it counts pages, the first of these is behind the end.
        starts = (number,) if paging is None or paging.style == "page" else (number * _SIZE, number)
        fresh, before = 0, frozenset(seen)
        for start in dict.fromkeys(starts):
            page = _page(target, operation_id, path, paging, start)
            found = pointed_at(pointer, page) if pointer else page
            for entry in found if isinstance(found, list) else ():
                key = repr(entry)
                if key not in before:
                    seen.add(key)
                    fresh += 1
                    yield entry
            if fresh:
                break
        if fresh < _SIZE or paging is None or paging.style == "continue":
            return


def _sources(link: Link) -> Iterator[Source]:
    for parameter, expression in link.parameters.items():
        pointer = expression.removeprefix(_FROM_ANSWER)
        if pointer == expression or _FIRST not in pointer:
            continue
        in_path = any(each.name == parameter and each.place == "path" for each in OPERATIONS[link.target].parameters)
        if in_path:
            at, _, rest = pointer.rpartition(_FIRST)
            yield Source(link.source, parameter, at, f"/{rest}")


def _single(link: Link) -> Iterator[Source]:
    for parameter, expression in link.parameters.items():
        pointer = expression.removeprefix(_FROM_ANSWER)
        if pointer != expression and _FIRST not in pointer:
            yield Source(link.source, parameter, "", pointer)


def _page(
    target: Sends, operation_id: str, path: Mapping[str, str] | None, paging: Paging | None, start: int
) -> object:
    if paging is None or paging.style == "continue":
        arguments: dict[str, Any] = {}
    else:
        text = frozenset(paging.text)
        values = {paging.start: start} | ({paging.size: _SIZE} if paging.size else {})
        arguments = {name: str(value) if name in text else value for name, value in values.items()}
    in_body = OPERATIONS[operation_id].request is not None
    if paging is not None and paging.place == "query":
        exchange = target.send(operation_id, path, query=arguments, body={} if in_body else None)
    else:
        exchange = target.send(operation_id, path, body=arguments if in_body else None)
    return exchange.value() if exchange.ok else None
