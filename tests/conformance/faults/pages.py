"""Pages that leave entries out or repeat them, and counts that are wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from modelarts_client.operation import Paging
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.fault import Fault, Plant
from tests.conformance.faults.listing import (
    Entries,
    asked_for,
    asking,
    asking_for,
    entries_of,
    keys_of,
    list_fault,
    read_list,
)
from tests.conformance.faults.server import AnyCall, HandlerOf, answered, called, handled
from tests.conformance.faults.world import World, at
from tests.support.description import resolve

_HALF_PAGES: Final = 2


def of_pages(operation_id: str, paging: Paging) -> Iterator[Fault]:
    start, size = paging.start.rstrip("_"), (paging.size or "").rstrip("_")
    if paging.style == "continue":
        yield from _of_continued(operation_id, paging, start, size)
        return

    def shifted(by: int) -> Callable[[AnyCall], AnyCall]:
        def change(call: AnyCall) -> AnyCall:
            asked = asked_for(call, paging, start)
            if asked is None or int(asked) == 0:
                return call
            return asking_for(call, paging, **{start: _moved(paging, asked, by)})

        return change

    def always_first(call: AnyCall) -> AnyCall:
        return asking_for(call, paging, **{start: "0" if start in paging.text else 0})

    def resized(by: int) -> Callable[[AnyCall], AnyCall]:
        def change(call: AnyCall) -> AnyCall:
            asked = asked_for(call, paging, size)
            return call if asked is None else asking_for(call, paging, **{size: _moved(paging, asked, by)})

        return change

    pages, limit = _adds_up(operation_id, paging), _is_limited(operation_id, size)
    yield list_fault(operation_id, f"{start} is ignored", called(always_first, operation_id), pages)
    yield list_fault(operation_id, f"{start} is one too large", called(shifted(1), operation_id), pages)
    yield list_fault(operation_id, f"{start} is one too small", called(shifted(-1), operation_id), pages)
    yield list_fault(operation_id, f"{size} is one too large", called(resized(1), operation_id), limit)
    yield list_fault(operation_id, f"{size} is ignored", called(_unlimited(paging, size), operation_id), limit)
    yield list_fault(operation_id, "a page misses its last entry", _without_last(operation_id, paging, size), pages)
    yield list_fault(
        operation_id, "later pages begin with an entry again", _repeating(operation_id, paging, start), pages
    )


def _moved(paging: Paging, value: Any, by: int) -> Any:
    return str(int(value) + by) if isinstance(value, str) else value + by


def _unlimited(paging: Paging, size: str) -> Callable[[AnyCall], AnyCall]:
    return lambda call: asking_for(call, paging, **{size: None})


def _without_last(operation_id: str, paging: Paging, size: str) -> Plant:
    """A page of several entries is one short, when it is full."""

    def spoil(call: AnyCall, reply: Reply) -> Reply:
        entries = entries_of(operation_id, reply.body)
        asked = asked_for(call, paging, size)
        if len(entries) > 1 and asked is not None and int(asked) == len(entries):
            entries.pop()
        return reply

    return answered(spoil, operation_id)


def _repeating(operation_id: str, paging: Paging, start: str) -> Plant:
    def wrap(right: HandlerOf) -> HandlerOf:
        def handler(call: AnyCall) -> Reply:
            reply = right(call)
            asked = asked_for(call, paging, start)
            entries = entries_of(operation_id, reply.body)
            if asked and int(asked) > 0 and entries:
                first = asking_for(call, paging, **{start: "0" if start in paging.text else 0})
                entries[0] = entries_of(operation_id, right(first).body)[0]
            return reply

        return handler

    return handled(wrap, operation_id)


def _of_continued(operation_id: str, paging: Paging, start: str, size: str) -> Iterator[Fault]:
    """A list whose pages end with what the next one is asked for with."""

    def no_more(call: AnyCall, reply: Reply) -> Reply:
        holder = at(reply.body, ".".join(paging.next[:-1]))
        if isinstance(holder, dict):
            holder.pop(paging.next[-1], None)
        return reply

    pages, limit = _adds_up(operation_id, paging), _is_limited(operation_id, size)
    first = called(lambda call: asking_for(call, paging, **{start: None}), operation_id)
    yield list_fault(operation_id, f"{start} is ignored", first, pages)
    yield list_fault(operation_id, "no page says that there is another", answered(no_more, operation_id), pages)
    yield list_fault(operation_id, f"{size} is ignored", called(_unlimited(paging, size), operation_id), limit)
    yield list_fault(operation_id, "a page misses its last entry", _without_last(operation_id, paging, size), pages)


def _adds_up(operation_id: str, paging: Paging) -> Callable[[World], bool]:
    """Whether two pages and the rest are the first entries of the whole, in its order."""
    start, size = paging.start.rstrip("_"), (paging.size or "").rstrip("_")

    def probe(world: World) -> bool:
        whole = read_list(world, operation_id)
        length = max(1, -(-len(whole) // _HALF_PAGES))
        found: Entries = []
        position: Any = None if paging.style == "continue" else 0
        for number in range(_HALF_PAGES):
            body = world.read(
                operation_id, **asking(operation_id, {start: position, size: _of_size(paging, size, length)})
            )
            found += entries_of(operation_id, body)
            position = (number + 1) * (length if paging.style == "offset" else 1)
            if paging.style == "continue":
                position = at(body, ".".join(paging.next))
                if position is None and number == 0:
                    break
            position = str(position) if start in paging.text else position
        return len(whole) > 1 and keys_of(operation_id, found) == keys_of(operation_id, whole)[: _HALF_PAGES * length]

    return probe


def _of_size(paging: Paging, size: str, length: int) -> Any:
    return str(length) if size in paging.text else length


def _is_limited(operation_id: str, size: str) -> Callable[[World], bool]:
    paging = OPERATIONS[operation_id].paging
    assert paging is not None
    return lambda world: len(read_list(world, operation_id, {size: _of_size(paging, size, 1)})) == 1


def of_counts(operation_id: str) -> Iterator[Fault]:
    """Numbers beside the entries that count them."""
    schema = resolve(shapes.answer_schema(operation_id, 200) or {})
    paging = OPERATIONS[operation_id].paging
    for name in schema.get("properties", ()):
        if name not in ("total", "count", "total_count"):
            continue

        def off(call: AnyCall, reply: Reply, name: str = name) -> Reply:
            counted = at(reply.body, name)
            if isinstance(reply.body, dict) and isinstance(counted, int):
                reply.body[name] = counted + 1
            return reply

        def counts(world: World, name: str = name) -> bool:
            body = world.read(operation_id)
            return bool(at(body, name) == len(entries_of(operation_id, body)))

        yield list_fault(operation_id, f"{name} is one too large", answered(off, operation_id), counts)
        if paging is None or paging.size is None or name == "count":
            continue
        size = paging.size

        def of_page(call: AnyCall, reply: Reply, name: str = name) -> Reply:
            if isinstance(reply.body, dict) and name in reply.body:
                reply.body[name] = len(entries_of(operation_id, reply.body))
            return reply

        def counts_all(world: World, name: str = name, size: str = size) -> bool:
            one = world.read(operation_id, **asking(operation_id, {size: 1}))
            return bool(at(one, name) == len(read_list(world, operation_id)))

        yield list_fault(operation_id, f"{name} counts the page", answered(of_page, operation_id), counts_all)


def of_entries(operation_id: str) -> Iterator[Fault]:
    """Entries that are there twice, or not at all."""

    def twice(call: AnyCall, reply: Reply) -> Reply:
        entries = entries_of(operation_id, reply.body)
        entries += entries[-1:]
        return reply

    def unique(world: World) -> bool:
        shown = [str(entry) for entry in read_list(world, operation_id)]
        return len(shown) == len(set(shown)) > 0

    yield list_fault(operation_id, "the last entry is there twice", answered(twice, operation_id), unique)
