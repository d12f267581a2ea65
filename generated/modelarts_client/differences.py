# Written by `python -m generator generate`, which overwrites changes: a copy of runtime/differences.py.
"""Finds what a response has beyond the description; imported by programs that record it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import msgspec

from .bodies import essence, is_json
from .http_registry import PROTOCOL_STATUSES, STANDARD_HEADERS
from .json_codecs import decoded

if TYPE_CHECKING:
    import httpx

Path: TypeAlias = tuple[str, ...]
"""The fields that lead to a value, outermost first; ``*`` stands for all items of a list, and all values of a map."""

_PACKAGE: Final = __name__.rpartition(".")[0]
_MOST_OF_A_PLACE: Final = 20  # undocumented fields of an object, and values of an enumeration
_DEPTH: Final = 100
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_NAMES: Final[Mapping[type, str]] = {
    **{kinds[-1]: name for name, kinds in _KINDS.items()},
    int: "integer",
}


class Difference(NamedTuple):
    """Something beyond the description.

    Attributes:
        kind: ``field``, ``enum``, ``null``, ``type``, ``status``, ``header``, ``content-type`` or ``body``.
        at: The fields that lead to it, or the name of the header.
        detail: What tells two differences apart that have the same place: a type, or a value of an enumeration.
    """

    kind: str
    at: Path
    detail: str = ""


Differences: TypeAlias = dict[Difference, Any]
"""Differences, and for each a value that shows it."""


class Place:
    """What is documented of a value.

    Args:
        schema: Its schema.
        root: The document that references lead into.
    """

    __slots__ = (
        "_branches",
        "_is_stated_open",
        "_items",
        "_others",
        "_patterns",
        "_root",
        "_schemas",
        "fields",
        "is_open",
        "is_plain",
        "kinds",
        "values",
    )

    def __init__(self, schema: Mapping[str, Any], root: Mapping[str, Any]) -> None:
        self._root = root
        self._schemas = list(_together(schema, root))
        self.kinds: frozenset[type] = frozenset()  # none for any
        self.values: frozenset[Any] | None = None
        fields: dict[str, Mapping[str, Any]] = {}
        for each in self._schemas:
            if (stated := each.get("type")) is not None:
                kinds = frozenset(kind for name in _listed(stated) for kind in _KINDS[name])
                self.kinds = self.kinds & kinds if self.kinds else kinds
            values = [each["const"]] if "const" in each else each.get("enum")
            if values is not None and not any(isinstance(value, dict | list) for value in values):
                stated_values = frozenset(values)
                self.values = stated_values if self.values is None else self.values & stated_values
            fields |= each.get("properties", {})
        self._others: Any = _first(self._schemas, "additionalProperties")
        self._items: Any = _first(self._schemas, "items")
        groups = [each[key] for each in self._schemas for key in ("anyOf", "oneOf") if key in each]
        self._branches: Any = [[_place_of(branch, root) for branch in group] for group in groups]
        self.fields: dict[str, Any] = dict(fields)
        known = bool(fields) or any(branch.fields for group in self._branches for branch in group)
        stated_open = any(each.get("additionalProperties") in (True, {}) for each in self._schemas)
        self._patterns = [
            (re.compile(pattern), inner)
            for each in self._schemas
            for pattern, inner in each.get("patternProperties", {}).items()
        ]
        self._is_stated_open = (
            stated_open
            or bool(self._patterns)
            or self._others is not None
            or any(branch._is_stated_open for group in self._branches for branch in group)
        )
        # An object without any documented field may have all.
        self.is_open = self._is_stated_open or not known

        self.is_plain = bool(self.kinds) and not (self._branches or {dict, list} & self.kinds)

    def look(self, value: Any, at: Path, found: Differences, *, inner: bool = False) -> None:
        """Add what a value has beyond the description.

        Args:
            value: The value.
            at: The fields that lead to it.
            found: The differences.
            inner: Whether another place says which other fields the same object may have.
        """
        kind = value.__class__
        kinds = self.kinds
        # JSON Schema counts 1.0 among the integers.
        if kinds and kind not in kinds and not (kind is float and int in kinds and value.is_integer()):
            found.setdefault(Difference("null" if value is None else "type", at, name_of(value)), value)
            return
        if self.values is not None and (kind is dict or kind is list or value not in self.values):
            _limited(found, Difference("enum", at, str(value)), value)
            return
        for group in self._branches:
            self._of_branches(group, value, at, found)
        if len(at) > _DEPTH:
            return
        if kind is dict:
            fields = self.fields
            for name, each in value.items():
                place = fields.get(name)
                if place is None:
                    if (of_pattern := self._of_pattern(name)) is not None:
                        of_pattern.look(each, (*at, "*"), found)
                    elif self._others is not None:
                        self._other().look(each, (*at, "*"), found)
                    elif not (inner or self.is_open or self._is_of_a_branch(name)):
                        _limited(found, Difference("field", (*at, name), name_of(each)), each)
                    continue
                if place.__class__ is not Place:
                    place = fields[name] = _place_of(place, self._root)
                # Most values are plain and as documented; they need no path.
                if place.is_plain and each.__class__ in place.kinds and (place.values is None or each in place.values):
                    continue
                place.look(each, (*at, name), found)
        elif kind is list and self._items is not None:
            if self._items.__class__ is not Place:
                self._items = _place_of(self._items, self._root)
            below = (*at, "*")
            for each in value:
                self._items.look(each, below, found)

    def _of_branches(self, group: list[Place], value: Any, at: Path, found: Differences) -> None:
        best: Differences | None = None
        for branch in group:
            wrong: Differences = {}
            branch.look(value, at, wrong, inner=True)
            if not wrong:
                return
            if best is None or len(wrong) < len(best):
                best = wrong
        for difference, shown in (best or {}).items():
            found.setdefault(difference, shown)

    def _of_pattern(self, name: str) -> Place | None:
        for pattern, schema in self._patterns:
            if pattern.search(name):
                return _place_of(schema, self._root)
        return None

    def _is_of_a_branch(self, name: str) -> bool:
        return any(name in branch.fields for group in self._branches for branch in group)

    def _other(self) -> Place:
        others = self._others
        if not isinstance(others, Place):
            others = self._others = _place_of(others, self._root)
        return others


def differences(operation: str, response: httpx.Response, most: int) -> Differences:
    """What a response has beyond the description.

    Args:
        operation: ID of the operation.
        response: The response, whose body was read.
        most: How many bytes of memory the values of its JSON may take.

    Raises:
        TooMuchMemoryError: They would take more.
    """
    found: Differences = {}
    root, everywhere = _document()
    documented, status, content = root["answers"][operation], response.status_code, response.content
    answer = documented.get(str(status)) or documented.get(f"{status // 100}XX") or documented.get("default")
    media = response.headers.get("Content-Type", "")
    if answer is None:
        if status not in PROTOCOL_STATUSES:
            found[Difference("status", ())] = decoded(content, most) if is_json(media) else None
        return found
    answer = _resolved(answer, root)
    names = {name.lower() for name in answer.get("headers", ())}
    for name in dict.fromkeys(each.lower() for each in response.headers):
        if name not in names and name not in STANDARD_HEADERS and name not in everywhere:
            found[Difference("header", (name,))] = None
    documented_types = answer.get("content")
    if not documented_types or response.request.method == "HEAD":
        return found
    schema = documented_types.get(essence(media))
    if schema is None:
        if f"{essence(media).partition('/')[0]}/*" not in documented_types and "*/*" not in documented_types:
            found[Difference("content-type", (), essence(media))] = None
        return found
    if is_json(media):
        value = decoded(content, most)
        if value is None and content.strip() != b"null":
            found[Difference("body", ())] = content[:200].decode(errors="replace")
        else:
            _place_of(schema, root).look(value, (), found)
    return found


def name_of(value: Any) -> str:
    """The JSON type of a value."""
    return _NAMES[value.__class__]


@cache
def _document() -> tuple[Mapping[str, Any], frozenset[str]]:
    """The schemas and answers, and the headers that are documented for any answer."""
    root = msgspec.json.decode(files(_PACKAGE).joinpath("schemas.json").read_bytes())
    answers = [*root["responses"].values(), *(each for one in root["answers"].values() for each in one.values())]
    return root, frozenset(name.lower() for answer in answers for name in answer.get("headers", ()))


_PLACES: Final[dict[int, Place]] = {}


def _place_of(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Place:
    schema = _resolved(schema, root)
    place = _PLACES.get(id(schema))  # the document is kept, so that its parts keep their IDs
    return _PLACES.setdefault(id(schema), Place(schema, root)) if place is None else place


def _resolved(part: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference leads to, unless something is said beside it."""
    while list(part) == ["$ref"]:
        part = _target(part["$ref"], root)
    return part


def _target(reference: str, root: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Any = root
    for name in reference.removeprefix("#/").split("/"):
        found = found[name.replace("~1", "/").replace("~0", "~")]
    target: Mapping[str, Any] = found
    return target


def _together(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema and the others that hold as well."""
    yield schema
    if "$ref" in schema:
        yield from _together(_target(schema["$ref"], root), root)
    for member in schema.get("allOf", ()):
        yield from _together(member, root)


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _first(schemas: list[Mapping[str, Any]], key: str) -> Any:
    return next((each[key] for each in schemas if isinstance(each.get(key), Mapping) and each[key]), None)


def _limited(found: Differences, difference: Difference, value: Any) -> None:
    """Add a difference, unless there are many of its kind at its place."""
    if difference in found:
        return
    is_field = difference.kind == "field"
    place = difference.at[:-1] if is_field else difference.at
    alike = sum(each.kind == difference.kind and (each.at[:-1] if is_field else each.at) == place for each in found)
    if alike < _MOST_OF_A_PLACE:
        found[difference] = value


__all__ = ["Difference", "Differences", "differences", "name_of"]
