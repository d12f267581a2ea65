"""Compares operations: names, parameters, bodies, statuses, headers, paging, and whether they can be repeated."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from generator.description.document import Document, Node, Operation, is_json, mapping
from generator.description.multipart import fields, form_of, has_files, is_file
from generator.description.paging import Paging, entries, next_start, paging
from generator.description.sources import JsonValue
from generator.diff.change import Area, Edit, Effect, Place, Side, shown
from generator.diff.forms import canonical, may_be_composite
from generator.diff.schemas import SchemaComparison
from generator.diff.service import authentication, servers
from generator.markdown import code

Met: TypeAlias = Iterator[tuple[Side, Edit]]
"""Changes, each with the side of the operation that it affects."""

_MARKED = re.compile(r"\{([^{}]*)\}")
_REPEATED = {"get", "head", "options", "put", "delete"}


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
        yield from ((Side.REQUEST, edit) for edit in authentication(self._old, self._new, old, new))
        yield from ((Side.REQUEST, edit) for edit in servers(self._old, self._new, old, new))
        yield from ((Side.REQUEST, edit) for edit in self._behaviour(old, new))
        yield from self._parameters(old, new)
        yield from self._request(old, new)
        yield from self._responses(old, new)

    def _behaviour(self, old: Operation, new: Operation) -> Iterator[Edit]:
        place = _place(old)
        before, after = (each.is_repeatable or each.method in _REPEATED for each in (old, new))
        if before != after:
            yield Edit(place, "may now be repeated" if after else "may no longer be repeated", Effect.HARMLESS)
        pages, now = paging(self._old, old), paging(self._new, new)
        if pages is None and now is not None:
            yield Edit(place, f"now pages by {_paged(now)}", Effect.HARMLESS)
        elif pages is not None and now is None:
            yield Edit(place, f"no longer pages by {_paged(pages)}", Effect.BREAKING)
        elif pages is not None and now is not None and _paged(pages) != _paged(now):
            yield Edit(place, f"pages by {_paged(pages)} -> {_paged(now)}", Effect.BREAKING)
        if pages is not None and now is not None:
            if pages.other != now.other:
                text = f"may also page by {now.other}" if now.other else f"no longer pages by {pages.other}"
                yield Edit(place, text, Effect.HARMLESS)
            listed, lists = (_entries(*each) for each in ((self._old, old), (self._new, new)))
            if listed and lists and listed != lists:
                yield Edit(place, f"entries of a page are in {listed} -> {lists}", Effect.BREAKING)
            had, has = (list(_paging_methods(*each)) for each in ((self._old, old, pages), (self._new, new, now)))
            for one, other, text, effect in (
                (had, has, "removed", Effect.BREAKING),
                (has, had, "added", Effect.HARMLESS),
            ):
                if gone := [code(method) for method in one if method not in other]:
                    yield Edit(place, f"{' and '.join(gone)} {text}", effect)

    def _parameters(self, old: Operation, new: Operation) -> Met:
        before, after = _by_key(self._old, old), _by_key(self._new, new)
        moved = {
            name: after[place, name]
            for place, name in after.keys() - before.keys()
            if place != "path" and any(name == each for _, each in before.keys() - after.keys())
        }
        for key, parameter in before.items():
            now = after.get(key) or moved.get(key[1])
            place = _parameter_place(parameter)
            if now is None:
                self._schemas.gone.append(parameter.value)
                yield Side.REQUEST, Edit(place, "removed", Effect.BREAKING)
                continue
            yield from ((Side.REQUEST, edit) for edit in self._parameter(parameter, now, place))
        for key, parameter in after.items():
            if key not in before and key[1] not in moved:
                self._schemas.come.append(parameter.value)
                needed = parameter.value.get("required") is True
                text = "added, required" if needed else "added, optional"
                yield (
                    Side.REQUEST,
                    Edit(_parameter_place(parameter), text, Effect.TIGHTER if needed else Effect.HARMLESS),
                )
        common = before.keys() & after.keys()
        if [key for key in before if key in common] != [key for key in after if key in common]:
            yield Side.REQUEST, Edit(_place(old), "order of parameters changed", Effect.HARMLESS)

    def _parameter(self, old: Node, new: Node, place: Place) -> Iterator[Edit]:
        before, after = old.value, new.value
        if before.get("name") != after.get("name"):
            yield Edit(place, f"now called {code(str(after.get('name')))}", Effect.BREAKING)
        if before.get("in") != after.get("in"):
            yield Edit(place, f"now a {after.get('in')} parameter", Effect.BREAKING)
        else:
            written, now = _serialisation(self._old, before), _serialisation(self._new, after)
            for key in written.keys() & now.keys():
                if written[key] != now[key]:
                    yield Edit(place, f"`{key}` {shown(written[key])} -> {shown(now[key])}", Effect.BREAKING)
        yield from _necessity(before, after, place)
        if (before.get("deprecated") is True) != (after.get("deprecated") is True):
            yield Edit(place, "deprecated" if after.get("deprecated") else "no longer deprecated", Effect.HARMLESS)
        yield from self._schemas.edits(_schema(before), _schema(after), place)

    def _request(self, old: Operation, new: Operation) -> Met:
        before, after = self._old.request_body(old), self._new.request_body(new)
        place = Place(Area.MESSAGE, "body", "request")
        if before is None and after is None:
            return
        if after is None and before is not None:
            self._schemas.gone.append(before.value)
            yield Side.REQUEST, Edit(place, "removed", Effect.BREAKING)
        elif before is None and after is not None:
            self._schemas.come.append(after.value)
            if after.value.get("required") is True:
                yield Side.REQUEST, Edit(place, "added, required", Effect.TIGHTER)
            else:
                yield Side.REQUEST, Edit(place, "added, optional", Effect.HARMLESS)
        elif before is not None and after is not None:
            yield from ((Side.REQUEST, edit) for edit in _necessity(before.value, after.value, place))
            yield from ((Side.REQUEST, edit) for edit in self._content(before, after, place))

    def _responses(self, old: Operation, new: Operation) -> Met:
        before, after = self._old.responses(old), self._new.responses(new)
        known = {_body(self._old, node) for status, node in before.items() if _is_success(status)}
        for status, node in before.items():
            if status not in after:
                self._schemas.gone.append(node.value)
                # Programs recognise success by its status; any other status is an error to them, documented or not.
                effect = Effect.BREAKING if _is_success(status) else Effect.HARMLESS
                yield Side.RESPONSE, Edit(Place(Area.MESSAGE, status, "response"), "removed", effect)
        for status, node in after.items():
            place = Place(Area.MESSAGE, "body", f"response {status}")
            if status in before:
                yield from ((Side.RESPONSE, edit) for edit in self._content(before[status], node, place))
                yield from ((Side.RESPONSE, edit) for edit in self._headers(before[status], node, status))
                continue
            self._schemas.come.append(node.value)
            # A success of another kind is another type of result.
            other = _is_success(status) and _body(self._new, node) not in known
            effect = Effect.BREAKING if other else Effect.HARMLESS
            yield Side.RESPONSE, Edit(Place(Area.MESSAGE, status, "response"), "added", effect)

    def _headers(self, old: Node, new: Node, status: str) -> Iterator[Edit]:
        before, after = (
            {name.lower(): (name, node) for name, node in document.children(response, "headers").items()}
            for document, response in ((self._old, old), (self._new, new))
        )
        for key in {**before, **after}:
            place = Place(Area.MESSAGE, (before.get(key) or after[key])[0], f"header in response {status}")
            if key not in after:
                yield Edit(place, "removed", Effect.BREAKING)
            elif key not in before:
                yield Edit(place, "added", Effect.HARMLESS)
            else:
                one, other = before[key][1].value, after[key][1].value
                yield from _necessity(one, other, place)
                yield from self._schemas.edits(_schema(one), _schema(other), place)

    def _content(self, old: Node, new: Node, place: Place) -> Iterator[Edit]:
        before, after = self._old.children(old, "content"), self._new.children(new, "content")
        for media_type, now in _matched(list(before), list(after)):
            if now is None:
                self._schemas.gone.append(before[str(media_type)].value)
                yield Edit(place, f"no longer {code(str(media_type))}", Effect.BREAKING)
                continue
            if media_type is None:
                self._schemas.come.append(after[now].value)
                yield Edit(place, f"{code(now)} added", Effect.HARMLESS)
                continue
            if media_type != now:  # requests of older clients have the former one
                yield Edit(place, f"{code(media_type)} -> {code(now)}", Effect.TIGHTER)
            one, other = before[media_type].value, after[now].value
            yield from self._schemas.edits(one.get("schema"), other.get("schema"), place)
            if place.role == "request" and _essence(now) == "multipart/form-data":
                yield from self._files(before[media_type], after[now], place)
            if mapping(one, "encoding") != mapping(other, "encoding"):
                yield Edit(place, f"`encoding` of {code(now)} changed", Effect.BREAKING)

    def _files(self, old: Node, new: Node, place: Place) -> Iterator[Edit]:
        """Compare which fields of a form are files: programs give these as bytes, paths or open files."""
        before, after = (
            {
                name: is_file(field) or has_files(document, field)
                for name, field in fields(document, form_of(document, media_type))[0].items()
            }
            for document, media_type in ((self._old, old), (self._new, new))
        )
        for name in before.keys() & after.keys():
            if before[name] != after[name]:
                yield Edit(
                    place.within(f".{name}"), "now a file" if after[name] else "no longer a file", Effect.BREAKING
                )


def _matched(old: list[str], new: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Match the media types of two bodies: equal ones, then those that are written alike; JSON is always decoded."""
    left, right = list(old), list(new)
    for kind in (str, _essence, lambda media_type: "json" if is_json(media_type) else media_type):
        for media_type in list(left):
            now = next((each for each in right if kind(each) == kind(media_type)), None)
            if now is not None:
                left.remove(media_type)
                right.remove(now)
                yield media_type, now
    yield from ((media_type, None) for media_type in left)
    yield from ((None, media_type) for media_type in right)


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def name(operation: Operation) -> str:
    """The name of an operation for users: its operationId, or else its request line."""
    return str(operation.value.get("operationId", operation.request_line))


def _place(operation: Operation) -> Place:
    return Place(Area.OPERATION, name(operation), "operation")


def _parameter_place(parameter: Node) -> Place:
    return Place(Area.PARAMETER, str(parameter.value.get("name")), f"{parameter.value.get('in')} parameter")


def _by_name(document: Document) -> dict[str, Operation]:
    return {name(operation): operation for operation in document.operations}


def _shape(operation: Operation) -> str:
    """The request line without the names of its parameters."""
    return _MARKED.sub("{}", operation.request_line)


def _identity(old: Operation, new: Operation) -> Iterator[Edit]:
    place = _place(old)
    if name(old) != name(new):
        yield Edit(place, f"now called {code(name(new))}", Effect.BREAKING)
    if _shape(old) != _shape(new):
        yield Edit(place, f"{code(old.request_line)} -> {code(new.request_line)}", Effect.BREAKING)
    before, after = (_list(operation.value.get("tags"))[:1] for operation in (old, new))
    if before != after:
        tags = [code(str(each[0])) if each else "no tag" for each in (before, after)]
        yield Edit(place, f"moved from {tags[0]} to {tags[1]}", Effect.BREAKING)
    if (old.value.get("deprecated") is True) != (new.value.get("deprecated") is True):
        yield Edit(place, "deprecated" if new.value.get("deprecated") else "no longer deprecated", Effect.HARMLESS)


def _paged(found: Paging) -> str:
    size = f" and {code(found.size.name)}" if found.size else ""
    return f"{found.style}, with {code(found.start.name)}{size} in the {found.start.place}"


def _paging_methods(document: Document, operation: Operation, found: Paging) -> Iterator[str]:
    """The methods for pages that an operation has, by what is known: where the next page begins, and its entries."""
    has_entries = len(entries(document, operation)) == 1
    if next_start(document, operation, found) if found.style == "continue" else has_entries:
        yield "pages"
        if has_entries:
            yield "all"


def _entries(document: Document, operation: Operation) -> str:
    """Where a response has the entries of a page; empty if it is not known."""
    found = entries(document, operation)
    return code("/".join(found[0].path) or "the body") if len(found) == 1 else ""


def _is_success(status: str) -> bool:
    return status.startswith("2")


def _body(document: Document, response: Node) -> str:
    """What programs get as the result of a response."""
    content = document.children(response, "content")
    media = next((node for media_type, node in content.items() if is_json(media_type)), None)
    schema = media.value.get("schema") if media else None
    return json.dumps([canonical(document, schema) if media else None, [] if media else sorted(content)])


def _by_key(document: Document, operation: Operation) -> dict[tuple[str, str], Node]:
    """Parameters by place and name; path parameters by position, since their names are not sent."""
    positions = {found: str(index) for index, found in enumerate(_MARKED.findall(operation.path))}
    path: dict[tuple[str, str], Node] = {}
    others: dict[tuple[str, str], Node] = {}
    for node in document.parameters(operation):
        place, called = str(node.value.get("in")), str(node.value.get("name"))
        if place == "path":
            path[place, positions.get(called, called)] = node
        else:
            others[place, called.lower() if place == "header" else called] = node
    return dict(sorted(path.items())) | others


def _serialisation(document: Document, parameter: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """How a parameter is written into requests."""
    usual = "form" if parameter.get("in") in ("query", "cookie") else "simple"
    style = parameter.get("style", usual)
    written: dict[str, JsonValue] = {
        "style": style,
        "allowReserved": parameter.get("allowReserved", False),
        "content": [*sorted(mapping(parameter, "content"))],
    }
    if may_be_composite(document, _schema(parameter)):  # it is the same for a single value
        written["explode"] = parameter.get("explode", style == "form")
    return written


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
