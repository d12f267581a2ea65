"""Lists that leave entries out, repeat them, miscount them, or do not filter and sort them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from modelarts_client.operation import Paging
from modelarts_client.operations import OPERATIONS
from modelarts_emulator.contract import Reply

from tests.conformance.faults import shapes
from tests.conformance.faults.fault import LISTS, Fault, Plant
from tests.conformance.faults.server import AnyCall, HandlerOf, answered, called, handled
from tests.conformance.faults.world import World, at
from tests.support.description import parameters, resolve

Entries = list[Any]
_HALF_PAGES: Final = 2
_NOT_FILTERS: Final = frozenset({"limit", "offset", "continue", "order", "sort_by", "group_by", "exact_match"})
_ALL_OF_THEM: Final = "100"
# What no entry of a prepared account has, in the languages that filters are written in.
_VALUES: Final[Mapping[str, Sequence[str]]] = {
    "labelSelector": ("os.modelarts/name=absent",),
    "searches": ("name:absent",),
    "start_time": ("4102444800000",),
    "end_time": ("1000",),
    "time_range": (),
    "cascade": (),
    "statistics": (),
    "period": (),
    "node_id": (),
    "update_time": ("1000", "4102444800000"),
    "model_version": ("9.9.9",),
    "tags": ("absent=absent",),
    "workspaceId": ("absent",),
    "workspace_id": ("absent",),
    "page": (),
    "per_page": (),
}
_SEARCHED: Final[Mapping[str, Mapping[str, Any]]] = {
    "filters": {"filters": [{"key": "name", "operator": "like", "value": ["absent"]}]},
    "workspace_id": {"workspace_id": "absent"},
}
_RELATED: Final[Mapping[str, Mapping[str, str]]] = {
    # Filters that go together: one alone is refused.
    "ListTrainingJobEvents": {"start_time": "1000", "end_time": "4102444800000"},
}


def faults() -> Iterator[Fault]:
    """The faults of every list: of its pages, its counts, its filters and its order."""
    for operation_id in OPERATIONS:
        if _entries_path(operation_id) is None:
            continue
        paging = OPERATIONS[operation_id].paging
        if paging is not None:
            yield from _of_pages(operation_id, paging)
        yield from _of_counts(operation_id)
        yield from _of_entries(operation_id)
        yield from _of_filters(operation_id)
        yield from _of_order(operation_id)


def _entries_path(operation_id: str) -> str | None:
    """The list of objects in the answer of an operation that lists something, with dots; None without one."""
    operation = OPERATIONS[operation_id]
    if operation.paging is not None:
        return operation.paging.entries
    if operation.method != "GET" or operation.path.endswith("}"):
        return None
    schema = resolve(shapes.answer_schema(operation_id, 200) or {})
    lists = [
        name
        for name, item in schema.get("properties", {}).items()
        if "array" in shapes.types(shapes.plain(item))
        and "object" in shapes.types(shapes.plain(shapes.plain(item).get("items", {})))
    ]
    return lists[0] if lists else None


def _entries(operation_id: str, body: Any) -> Entries:
    found = at(body, _entries_path(operation_id) or "")
    return found if isinstance(found, list) else []


def _read(world: World, operation_id: str, changes: Mapping[str, Any] | None = None) -> Entries:
    return _entries(operation_id, world.read(operation_id, **_asking(operation_id, changes or {})))


def _keys(operation_id: str, entries: Entries) -> list[Any]:
    """What tells entries apart, as other parts of them change while a job runs."""
    paging = OPERATIONS[operation_id].paging
    place = ".".join(paging.id) if paging is not None else ""
    return [at(entry, place) if place else entry for entry in entries]


def _asking(operation_id: str, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """Query parameters, or fields of the body of a search."""
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        return {"body": {name: value for name, value in wanted.items() if value is not None}}
    return {"query": {name: str(value) for name, value in wanted.items() if value is not None}}


def _asked(call: AnyCall, paging: Paging | None, name: str) -> Any:
    where = call.body if paging is not None and paging.place == "body" else call.query
    return where.get(name) if isinstance(where, Mapping) else None


def _asking_for(call: AnyCall, paging: Paging | None, **changes: Any) -> AnyCall:
    """The call with other parameters; None leaves one out."""

    def changed(asked: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in {**asked, **changes}.items() if value is not None}

    if paging is not None and paging.place == "body":
        return replace(call, body=changed(call.body if isinstance(call.body, dict) else {}))
    return replace(call, query=changed(call.query))


def _moved(paging: Paging, value: Any, by: int) -> Any:
    return str(int(value) + by) if isinstance(value, str) else value + by


def _of_pages(operation_id: str, paging: Paging) -> Iterator[Fault]:
    start, size = paging.start.rstrip("_"), (paging.size or "").rstrip("_")
    if paging.style == "continue":
        yield from _of_continued(operation_id, paging, start, size)
        return

    def shifted(by: int) -> Callable[[AnyCall], AnyCall]:
        def change(call: AnyCall) -> AnyCall:
            asked = _asked(call, paging, start)
            if asked is None or int(asked) == 0:
                return call
            return _asking_for(call, paging, **{start: _moved(paging, asked, by)})

        return change

    def always_first(call: AnyCall) -> AnyCall:
        return _asking_for(call, paging, **{start: "0" if start in paging.text else 0})

    def resized(by: int) -> Callable[[AnyCall], AnyCall]:
        def change(call: AnyCall) -> AnyCall:
            asked = _asked(call, paging, size)
            return call if asked is None else _asking_for(call, paging, **{size: _moved(paging, asked, by)})

        return change

    pages, limit = _adds_up(operation_id, paging), _is_limited(operation_id, size)
    yield _list_fault(operation_id, f"{start} is ignored", called(always_first, operation_id), pages)
    yield _list_fault(operation_id, f"{start} is one too large", called(shifted(1), operation_id), pages)
    yield _list_fault(operation_id, f"{start} is one too small", called(shifted(-1), operation_id), pages)
    yield _list_fault(operation_id, f"{size} is one too large", called(resized(1), operation_id), limit)
    yield _list_fault(operation_id, f"{size} is ignored", called(_unlimited(paging, size), operation_id), limit)
    yield _list_fault(operation_id, "a page misses its last entry", _without_last(operation_id, paging, size), pages)
    yield _list_fault(
        operation_id, "later pages begin with an entry again", _repeating(operation_id, paging, start), pages
    )


def _unlimited(paging: Paging, size: str) -> Callable[[AnyCall], AnyCall]:
    return lambda call: _asking_for(call, paging, **{size: None})


def _without_last(operation_id: str, paging: Paging, size: str) -> Plant:
    """A page of several entries is one short, when it is full."""

    def spoil(call: AnyCall, reply: Reply) -> Reply:
        entries = _entries(operation_id, reply.body)
        asked = _asked(call, paging, size)
        if len(entries) > 1 and asked is not None and int(asked) == len(entries):
            entries.pop()
        return reply

    return answered(spoil, operation_id)


def _repeating(operation_id: str, paging: Paging, start: str) -> Plant:
    def wrap(right: HandlerOf) -> HandlerOf:
        def handler(call: AnyCall) -> Reply:
            reply = right(call)
            asked = _asked(call, paging, start)
            entries = _entries(operation_id, reply.body)
            if asked and int(asked) > 0 and entries:
                first = _asking_for(call, paging, **{start: "0" if start in paging.text else 0})
                entries[0] = _entries(operation_id, right(first).body)[0]
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
    first = called(lambda call: _asking_for(call, paging, **{start: None}), operation_id)
    yield _list_fault(operation_id, f"{start} is ignored", first, pages)
    yield _list_fault(operation_id, "no page says that there is another", answered(no_more, operation_id), pages)
    yield _list_fault(operation_id, f"{size} is ignored", called(_unlimited(paging, size), operation_id), limit)
    yield _list_fault(operation_id, "a page misses its last entry", _without_last(operation_id, paging, size), pages)


def _list_fault(operation_id: str, what: str, plant: Plant, probe: Callable[[World], bool]) -> Fault:
    return Fault(what, LISTS, (operation_id,), plant, probe)


def _adds_up(operation_id: str, paging: Paging) -> Callable[[World], bool]:
    """Whether two pages and the rest are the first entries of the whole, in its order."""
    start, size = paging.start.rstrip("_"), (paging.size or "").rstrip("_")

    def probe(world: World) -> bool:
        whole = _read(world, operation_id)
        length = max(1, -(-len(whole) // _HALF_PAGES))
        found: Entries = []
        position: Any = None if paging.style == "continue" else 0
        for number in range(_HALF_PAGES):
            body = world.read(
                operation_id, **_asking(operation_id, {start: position, size: _of_size(paging, size, length)})
            )
            found += _entries(operation_id, body)
            position = (number + 1) * (length if paging.style == "offset" else 1)
            if paging.style == "continue":
                position = at(body, ".".join(paging.next))
                if position is None and number == 0:
                    break
            position = str(position) if start in paging.text else position
        return len(whole) > 1 and _keys(operation_id, found) == _keys(operation_id, whole)[: _HALF_PAGES * length]

    return probe


def _of_size(paging: Paging, size: str, length: int) -> Any:
    return str(length) if size in paging.text else length


def _is_limited(operation_id: str, size: str) -> Callable[[World], bool]:
    paging = OPERATIONS[operation_id].paging
    assert paging is not None
    return lambda world: len(_read(world, operation_id, {size: _of_size(paging, size, 1)})) == 1


def _of_counts(operation_id: str) -> Iterator[Fault]:
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
            return bool(at(body, name) == len(_entries(operation_id, body)))

        yield _list_fault(operation_id, f"{name} is one too large", answered(off, operation_id), counts)
        if paging is None or paging.size is None or name == "count":
            continue
        size = paging.size

        def of_page(call: AnyCall, reply: Reply, name: str = name) -> Reply:
            if isinstance(reply.body, dict) and name in reply.body:
                reply.body[name] = len(_entries(operation_id, reply.body))
            return reply

        def counts_all(world: World, name: str = name, size: str = size) -> bool:
            one = world.read(operation_id, **_asking(operation_id, {size: 1}))
            return bool(at(one, name) == len(_read(world, operation_id)))

        yield _list_fault(operation_id, f"{name} counts the page", answered(of_page, operation_id), counts_all)


def _of_entries(operation_id: str) -> Iterator[Fault]:
    """Entries that are there twice, or not at all."""

    def twice(call: AnyCall, reply: Reply) -> Reply:
        entries = _entries(operation_id, reply.body)
        entries += entries[-1:]
        return reply

    def unique(world: World) -> bool:
        shown = [str(entry) for entry in _read(world, operation_id)]
        return len(shown) == len(set(shown)) > 0

    yield _list_fault(operation_id, "the last entry is there twice", answered(twice, operation_id), unique)


def _filters(operation_id: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Parameters that filter, and values that few or no entries have."""
    for parameter in parameters(operation_id):
        name, schema = parameter["name"], shapes.plain(parameter["schema"])
        if parameter["in"] != "query" or name in _NOT_FILTERS:
            continue
        if name in _VALUES:
            values = _VALUES[name]
        elif "enum" in schema:
            values = [str(value) for value in schema["enum"] if value != ""]
        elif "boolean" in shapes.types(schema):
            values = ("true", "false")
        else:
            values = ("absent", "0" * 32, "00000000-0000-4000-8000-000000000000")
        if values:
            yield name, values


def _of_filters(operation_id: str) -> Iterator[Fault]:
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        for name, wanted in _SEARCHED.items():
            plant = called(_not_asking_for(name, paging), operation_id)
            filtered = _filtered(operation_id, [wanted])
            yield _list_fault(operation_id, f"the filter {name} is ignored", plant, filtered)
        return
    for name, values in _filters(operation_id):
        together = _RELATED.get(operation_id, {})
        wanted_each = [{**(together if name in together else {}), name: value} for value in values]
        ignoring = _asking_for_all({name: together[name]}) if name in together else _not_asking_for(name, paging)
        plant = called(ignoring, operation_id)
        filtered = _filtered(operation_id, wanted_each)
        yield _list_fault(operation_id, f"the filter {name} is ignored", plant, filtered)


def _not_asking_for(name: str, paging: Paging | None) -> Callable[[AnyCall], AnyCall]:
    return lambda call: _asking_for(call, paging, **{name: None})


def _asking_for_all(usual: Mapping[str, str]) -> Callable[[AnyCall], AnyCall]:
    return lambda call: _asking_for(call, None, **_as_asked(call, usual))


def _as_asked(call: AnyCall, usual: Mapping[str, str]) -> Mapping[str, Any]:
    """Values in the types in which they came."""
    return {
        name: int(value) if isinstance(call.query.get(name), int) else value
        for name, value in usual.items()
        if name in call.query
    }


def _filtered(operation_id: str, wanted: Sequence[Mapping[str, Any]]) -> Callable[[World], bool]:
    """Whether some value of a filter gives fewer entries than there are."""

    def probe(world: World) -> bool:
        whole = len(_read(world, operation_id))
        answers = [world.read(operation_id, **_asking(operation_id, each)) for each in wanted]
        return any(body is not None and len(_entries(operation_id, body)) < whole for body in answers)

    return probe


def _of_order(operation_id: str) -> Iterator[Fault]:
    paging = OPERATIONS[operation_id].paging
    if paging is not None and paging.place == "body":
        named: dict[str, Sequence[str]] = {"order": ("asc", "desc"), "sort_by": ("create_time", "name")}
    else:
        found = {each["name"]: shapes.plain(each["schema"]) for each in parameters(operation_id)}
        named = {name: found[name].get("enum", _SORTED) for name in ("order", "sort_by") if name in found}
    for name, values in named.items():

        def differs(world: World, name: str = name, values: Sequence[str] = values) -> bool:
            orders = [
                _keys(operation_id, _read(world, operation_id, {**_with_order(operation_id, name), name: value}))
                for value in values
                if value
            ]
            known = [order for order in orders if order]
            return any(order != known[0] for order in known)

        plant = called(_not_asking_for(name, paging), operation_id)
        yield _list_fault(operation_id, f"{name} is ignored", plant, differs)
    if named:

        def unsorted(call: AnyCall, reply: Reply) -> Reply:
            _entries(operation_id, reply.body).reverse()
            return reply

        def in_order(world: World) -> bool:
            up, down = (
                _read(world, operation_id, {**_by_time(operation_id), "order": order}) for order in ("asc", "desc")
            )
            times = [_time_of(entry) for entry in up]
            return len(up) > 1 and times == sorted(times) and [_time_of(entry) for entry in down] == sorted(times)[::-1]

        yield _list_fault(operation_id, "entries are in the reverse order", answered(unsorted, operation_id), in_order)


_SORTED: Final = ("create_time", "name", "occur_time", "publish_at", "create_at", "model_name", "service_name")
_TIMES: Final = ("create_time", "create_at", "publish_at", "occur_time")


def _by_time(operation_id: str) -> Mapping[str, str]:
    names = {each["name"]: shapes.plain(each["schema"]) for each in parameters(operation_id)}
    values = names.get("sort_by", {}).get("enum", ())
    return {"sort_by": next(value for value in values if value in _TIMES)} if set(values) & set(_TIMES) else {}


def _with_order(operation_id: str, name: str) -> Mapping[str, str]:
    """The other of the two parameters, if one has no effect without it."""
    return {"sort_by": "create_time"} if name == "order" and operation_id == "ListTrainingJobs" else {}


def _time_of(entry: Any) -> Any:
    inside = entry.get("metadata", entry) if isinstance(entry, dict) else {}
    return next((inside[name] for name in _TIMES if name in inside), 0)
