"""Compares operations: request line, parameters, bodies, statuses, headers, authentication, servers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from generator.description.document import Document, Node, Operation, mapping
from generator.description.sources import JsonValue
from generator.diff.change import Area, Edit, Effect, Place, Side, shown
from generator.diff.schemas import SchemaComparison

Met: TypeAlias = Iterator[tuple[Side, Edit]]
"""Changes, each with the side of the operation that it affects."""

_MARKED = re.compile(r"\{([^{}]*)\}")


def pairs(old: Document, new: Document) -> Iterator[tuple[Operation | None, Operation | None]]:
    """Match operations by name, or else by request line; one without a match is paired with None."""
    left, right = _by_name(old), _by_name(new)
    renamed = {_shape(operation): name for name, operation in right.items() if name not in left}
    for name, operation in left.items():
        now = name if name in right else renamed.pop(_shape(operation), None)
        yield operation, right.pop(now) if now else None
    for operation in right.values():
        yield None, operation


class OperationComparison:
    """Compares operations of two descriptions."""

    def __init__(self, old: Document, new: Document, schemas: SchemaComparison) -> None:
        self._old, self._new, self._schemas = old, new, schemas

    def edits(self, old: Operation, new: Operation) -> Met:
        """Compare two operations and the models that they use."""
        yield from ((Side.REQUEST, edit) for edit in _identity(old, new))
        yield from ((Side.REQUEST, edit) for edit in self._authentication(old, new))
        yield from ((Side.REQUEST, edit) for edit in self._servers(old, new))
        yield from self._parameters(old, new)
        yield from self._request(old, new)
        yield from self._responses(old, new)

    def _authentication(self, old: Operation, new: Operation) -> Iterator[Edit]:
        before, after = _schemes(self._old, old), _schemes(self._new, new)
        for name in before - after:
            yield Edit(Place(Area.SERVICE, name, "authentication"), "no longer accepted", Effect.BREAKING)
        for name in after - before:
            yield Edit(Place(Area.SERVICE, name, "authentication"), "accepted", Effect.HARMLESS)

    def _servers(self, old: Operation, new: Operation) -> Iterator[Edit]:
        before, after = _server_variables(self._old, old), _server_variables(self._new, new)
        for url in before.keys() - after.keys():
            yield Edit(Place(Area.SERVICE, url, "server"), "removed", Effect.BREAKING)
        for url in after.keys() - before.keys():
            yield Edit(Place(Area.SERVICE, url, "server"), "added", Effect.HARMLESS)
        for url in before.keys() & after.keys():
            for name in before[url].keys() | after[url].keys():
                default, now = (mapping(each[url], name).get("default") for each in (before, after))
                if default != now:
                    text = f"default of `{name}` {shown(default)} -> {shown(now)}"
                    yield Edit(Place(Area.SERVICE, url, "server"), text, Effect.BREAKING)

    def _parameters(self, old: Operation, new: Operation) -> Met:
        before, after = _by_key(self._old, old), _by_key(self._new, new)
        moved = {
            name: after[place, name]
            for place, name in after.keys() - before.keys()
            if place != "path" and any(name == each for _, each in before.keys() - after.keys())
        }
        for key, parameter in before.items():
            now = after.get(key) or moved.get(key[1])
            place = Place(Area.PARAMETER, str(parameter.value.get("name")), f"{parameter.value.get('in')} parameter")
            if now is None:
                yield Side.REQUEST, Edit(place, "removed", Effect.BREAKING)
                continue
            yield from ((Side.REQUEST, edit) for edit in self._parameter(parameter, now, place))
        for key in after.keys() - before.keys():
            value = after[key].value
            if key[1] not in moved:
                place = Place(Area.PARAMETER, str(value.get("name")), f"{value.get('in')} parameter")
                if value.get("required") is True:
                    yield Side.REQUEST, Edit(place, "added, required", Effect.TIGHTER)
                else:
                    yield Side.REQUEST, Edit(place, "added, optional", Effect.HARMLESS)

    def _parameter(self, old: Node, new: Node, place: Place) -> Iterator[Edit]:
        before, after = old.value, new.value
        if before.get("name") != after.get("name"):
            yield Edit(place, f"now called `{after.get('name')}`", Effect.BREAKING)
        if before.get("in") != after.get("in"):
            yield Edit(place, f"now a {after.get('in')} parameter", Effect.BREAKING)
        elif _serialisation(before) != _serialisation(after):
            yield Edit(place, "serialised differently (style or content)", Effect.BREAKING)
        yield from _necessity(before, after, place)
        if (before.get("deprecated") is True) != (after.get("deprecated") is True):
            yield Edit(place, "deprecated" if after.get("deprecated") else "no longer deprecated", Effect.HARMLESS)
        yield from self._schemas.edits(_schema(before), _schema(after), place)

    def _request(self, old: Operation, new: Operation) -> Met:
        before, after = self._old.request_body(old), self._new.request_body(new)
        place = Place(Area.MESSAGE, "body", "request")
        if before is None and after is None:
            return
        if after is None:
            yield Side.REQUEST, Edit(place, "removed", Effect.BREAKING)
        elif before is None:
            if after.value.get("required") is True:
                yield Side.REQUEST, Edit(place, "added, required", Effect.TIGHTER)
            else:
                yield Side.REQUEST, Edit(place, "added, optional", Effect.HARMLESS)
        else:
            yield from ((Side.REQUEST, edit) for edit in _necessity(before.value, after.value, place))
            yield from ((Side.REQUEST, edit) for edit in self._content(before, after, place))

    def _responses(self, old: Operation, new: Operation) -> Met:
        before, after = self._old.responses(old), self._new.responses(new)
        for status in before.keys() ^ after.keys():
            # Programs recognise success by its status; any other status is an error to them, documented or not.
            effect = Effect.BREAKING if status.startswith("2") else Effect.HARMLESS
            text = "removed" if status in before else "added"
            yield Side.RESPONSE, Edit(Place(Area.MESSAGE, status, "response"), text, effect)
        for status in before.keys() & after.keys():
            place = Place(Area.MESSAGE, "body", f"response {status}")
            yield from ((Side.RESPONSE, edit) for edit in self._content(before[status], after[status], place))
            yield from ((Side.RESPONSE, edit) for edit in self._headers(before[status], after[status], status))

    def _headers(self, old: Node, new: Node, status: str) -> Iterator[Edit]:
        before, after = self._old.children(old, "headers"), self._new.children(new, "headers")
        for name in {**before, **after}:
            place = Place(Area.MESSAGE, name, f"header in response {status}")
            if name not in after:
                yield Edit(place, "removed", Effect.BREAKING)
            elif name not in before:
                yield Edit(place, "added", Effect.HARMLESS)
            else:
                yield from _necessity(before[name].value, after[name].value, place)
                yield from self._schemas.edits(_schema(before[name].value), _schema(after[name].value), place)

    def _content(self, old: Node, new: Node, place: Place) -> Iterator[Edit]:
        before, after = self._old.children(old, "content"), self._new.children(new, "content")
        for media_type in {**before, **after}:
            if media_type not in after:
                yield Edit(place, f"no longer `{media_type}`", Effect.BREAKING)
            elif media_type not in before:
                yield Edit(place, f"`{media_type}` added", Effect.HARMLESS)
            else:
                schema, now = before[media_type].value.get("schema"), after[media_type].value.get("schema")
                yield from self._schemas.edits(schema, now, place)


def name(operation: Operation) -> str:
    """The name of an operation for users: its operationId, or else its request line."""
    return str(operation.value.get("operationId", operation.request_line))


def _by_name(document: Document) -> dict[str, Operation]:
    return {name(operation): operation for operation in document.operations}


def _shape(operation: Operation) -> str:
    """The request line without the names of its parameters."""
    return _MARKED.sub("{}", operation.request_line)


def _identity(old: Operation, new: Operation) -> Iterator[Edit]:
    place = Place(Area.OPERATION, name(old), "operation")
    if name(old) != name(new):
        yield Edit(place, f"now called `{name(new)}`", Effect.BREAKING)
    if _shape(old) != _shape(new):
        yield Edit(place, f"`{old.request_line}` -> `{new.request_line}`", Effect.BREAKING)
    before, after = (_list(operation.value.get("tags"))[:1] for operation in (old, new))
    if before != after:
        tags = [f"`{each[0]}`" if each else "no tag" for each in (before, after)]
        yield Edit(place, f"moved from {tags[0]} to {tags[1]}", Effect.BREAKING)
    if (old.value.get("deprecated") is True) != (new.value.get("deprecated") is True):
        yield Edit(place, "deprecated" if new.value.get("deprecated") else "no longer deprecated", Effect.HARMLESS)


def _schemes(document: Document, operation: Operation) -> set[str]:
    """The alternative ways to authenticate."""
    given = operation.value.get("security", document.root.get("security"))
    ways = [" and ".join(sorted(mapping(way))) for way in _list(given)] or [""]
    return {way or "none" for way in ways}


def _server_variables(document: Document, operation: Operation) -> dict[str, dict[str, JsonValue]]:
    """The variables of the operation's servers, by URL."""
    item = mapping(document.at(operation.pointer.rpartition("/")[0]))
    servers = operation.value.get("servers") or item.get("servers") or document.root.get("servers")
    return {str(mapping(each).get("url")): mapping(each, "variables") for each in _list(servers)}


def _by_key(document: Document, operation: Operation) -> dict[tuple[str, str], Node]:
    """Parameters by place and name; path parameters by position, since their names are not sent."""
    positions = {found: str(index) for index, found in enumerate(_MARKED.findall(operation.path))}
    found: dict[tuple[str, str], Node] = {}
    for node in document.parameters(operation):
        place, called = str(node.value.get("in")), str(node.value.get("name"))
        found[place, positions.get(called, called) if place == "path" else called] = node
    return found


def _serialisation(parameter: dict[str, JsonValue]) -> list[object]:
    usual = "form" if parameter.get("in") in ("query", "cookie") else "simple"
    style = parameter.get("style", usual)
    explode = parameter.get("explode", style == "form")
    return [style, explode, parameter.get("allowReserved", False), sorted(mapping(parameter, "content"))]


def _schema(parameter: dict[str, JsonValue]) -> JsonValue:
    for media_type in mapping(parameter, "content").values():
        return mapping(media_type).get("schema")
    return parameter.get("schema")


def _necessity(old: dict[str, JsonValue], new: dict[str, JsonValue], place: Place) -> Iterator[Edit]:
    before, after = old.get("required") is True, new.get("required") is True
    if before != after:
        yield Edit(place, "now required" if after else "no longer required", Effect.of(tighter=after, looser=not after))


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
