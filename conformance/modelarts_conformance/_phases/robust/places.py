"""Puts odd values into each place of a request."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

from attrs import evolve, frozen
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.bundle import document, is_read, parameters, request_schema
from modelarts_conformance._description.names import name_field
from modelarts_conformance._description.validators import request_validator, validator_of
from modelarts_conformance._phases.reporting import readings
from modelarts_conformance._phases.robust.values import (
    BODIES,
    NUMBERS,
    SEGMENTS,
    SURROGATE,
    TEXTS,
    WORDS,
    Odd,
    everything,
)
from modelarts_conformance._target.exchanges import Request
from modelarts_conformance._target.lists import sources
from modelarts_conformance._target.target import written

Json = Mapping[str, Any]
_ITEMS: Final = 1000
_DEPTH: Final = 500


@frozen
class Attempt:
    """A request with an odd value.

    Attributes:
        about: Where the value is.
        label: What is odd about it.
        request: The request.
        is_valid: Whether the description allows it; None if it does not say.
        comes_first: Whether it is sent also where not all can be.
    """

    about: str
    label: str
    request: Request
    is_valid: bool | None = None
    comes_first: bool = False

    @property
    def kind(self) -> tuple[str, str]:
        """What is odd, and in which part of the request, whatever the name of the place."""
        return "field" if self.about.startswith("/") else self.about.partition(" ")[0], self.label


def in_path(request: Request, project_id: str, prefix: str) -> Iterator[Attempt]:
    """Odd segments of the path: of what changes something, such that nobody has given anything such a name.

    Args:
        request: The request.
        project_id: The project, which stays.
        prefix: What names of this run begin with.
    """
    operation = OPERATIONS[request.operation]
    names = [part.strip("{}") for part in operation.path.split("/") if part.startswith("{")]
    parts = urlsplit(request.url)
    segments = parts.path.split("/")
    offset = len(segments) - len(operation.path.split("/"))
    places = [at + offset for at, part in enumerate(operation.path.split("/")) if part.startswith("{")]
    validators = {each["name"]: validator_of(each["schema"]) for each in parameters(request.operation)}
    for name, at in zip(names, places, strict=True):
        if unquote(segments[at]) == project_id and not is_read(operation):
            continue
        for odd in (*TEXTS, *WORDS[:4]):
            if odd.value.strip() in ("", ".", ".."):
                continue  # another path
            value = odd.value if is_read(operation) else f"{prefix}{odd.value}"
            path = "/".join([*segments[:at], quote(value, safe=""), *segments[at + 1 :]])
            changed = evolve(request, url=parts._replace(path=path).geturl())
            # What no list names may be looked for, and nothing be found.
            allowed = False if name in sources() or not validators[name].is_valid(value) else None
            yield Attempt(f"path {name}", odd.label, changed, allowed, comes_first=odd.label in SEGMENTS)
        path = "/".join([*segments[:at], quote(prefix, safe="") + "%ff%fe", *segments[at + 1 :]])
        yield Attempt(
            f"path {name}", "no UTF-8", evolve(request, url=parts._replace(path=path).geturl()), is_valid=False
        )


def in_query(request: Request) -> Iterator[Attempt]:
    """Odd values of each parameter of the query, repeated ones, and parameters that nobody knows.

    Args:
        request: The request.
    """
    for parameter in parameters(request.operation):
        if parameter["in"] != "query":
            continue
        name, validator = parameter["name"], validator_of(parameter["schema"])
        whole = everything(_longest(parameter["schema"]))
        for odd in (whole, *TEXTS, *NUMBERS, *WORDS):
            text = written(odd.value)
            allowed = any(map(validator.is_valid, readings(text))) if text else None
            changed = _with_query(request, [(name, text)])
            yield Attempt(f"query {name}", odd.label, changed, allowed, comes_first=odd.comes_first)
        for label, pairs in _repeated(name):
            yield Attempt(f"query {name}", label, _with_query(request, pairs))
        url = f"{request.url}{'&' if '?' in request.url else '?'}{quote(name)}=%ff%fe"
        yield Attempt(f"query {name}", "no UTF-8", evolve(request, url=url))
    for pairs in ([("", "")], [("unknown" * 10, "\U0001f469")], [(f"x{index}", "1") for index in range(_ITEMS)]):
        yield Attempt("query", f"{len(pairs)} unknown parameters", _with_query(request, pairs))


def _repeated(name: str) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    yield "two values", [(name, "1"), (name, "2")]
    yield "200 times the same value", [(name, "a")] * 200
    yield "names in brackets", [(f"{name}[a][b]", "1")]
    yield "empty brackets", [(f"{name}[]", "1")]


def in_headers(request: Request) -> Iterator[Attempt]:
    """Odd headers: documented ones, those of HTTP about the body, and unknown ones.

    Args:
        request: The request.
    """
    names = [each["name"] for each in parameters(request.operation) if each["in"] == "header"]
    for name in (*names, "Accept", "Accept-Language", "X-Unknown", "Cookie"):
        for value in ("", "a" * 4000, "a" * 50_000, "\xe4\xf6\xff", "中", "9" * 400, "*/*;q=", ",;=", "../../etc"):
            label = f"{len(value)} characters" if len(value) > 500 else repr(value)
            yield Attempt(f"header {name}", label, evolve(request, headers=(*request.headers, (name, value))))
    yield Attempt(
        "header X-Unknown", "50 times", evolve(request, headers=(*request.headers, *[("X-Unknown", "a")] * 50))
    )
    if request.body is not None:
        others = tuple(each for each in request.headers if each[0].lower() != "content-type")
        for kind in (
            "",
            "text/plain",
            "application/json; charset=utf-16",
            "multipart/form-data",
            "application/xml",
            "x",
        ):
            yield Attempt("header Content-Type", repr(kind), evolve(request, headers=(*others, ("Content-Type", kind))))


def in_body(request: Request, prefix: str) -> Iterator[Attempt]:
    """Odd bodies, and bodies with one odd value each.

    Args:
        request: The request, whose body succeeds.
        prefix: What names of this run begin with.
    """
    schema, validator = request_schema(request.operation), request_validator(request.operation)
    if request.body is None or schema is None or validator is None:
        return
    has_required = not validator.is_valid({})
    for odd in BODIES:
        allowed = False if has_required else None
        yield Attempt("body", odd.label, evolve(request, body=odd.value), allowed, comes_first=odd.comes_first)
    body = json.loads(request.body)
    named = name_field(request.operation)
    for at, odd in _places(schema, body, ()):
        value = odd.value
        if named is not None and at == named.path and isinstance(value, str):
            value = prefix + value
        changed = _changed(body, at, value)
        about = "".join(f"/{'*' if isinstance(step, int) else step}" for step in at)
        is_surrogate = odd is SURROGATE
        allowed = None if is_surrogate else validator.is_valid(changed)
        sent = evolve(request, body=json.dumps(changed).encode())
        yield Attempt(about, odd.label, sent, allowed, comes_first=odd.comes_first)
    nested = json.dumps(body).encode()
    if nested.startswith(b"{") and len(nested) > 2:
        deep = b"[" * _DEPTH + b"]" * _DEPTH
        yield Attempt(
            "body", "a deep unknown field", evolve(request, body=b'{"unknown_field": ' + deep + b", " + nested[1:])
        )
        for odd in NUMBERS:
            number = json.dumps(odd.value).encode()
            changed = evolve(request, body=b'{"unknown_field": ' + number + b", " + nested[1:])
            yield Attempt("body", f"{odd.label} in an unknown field", changed)
        name = next(iter(body))
        twice = json.dumps({name: body[name]}).encode()[:-1]
        yield Attempt("body", f"{name} twice", evolve(request, body=twice + b", " + nested[1:]))


def _places(schema: Json, value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Odd]]:
    """Odd values for what a body has, and for what it could have beside that."""
    same = list(document().same_value(schema))
    if isinstance(value, dict):
        yield from ((at, odd) for odd in _objects(value, same) if at)
        for name, item in value.items():
            yield from _places(_field(same, name), item, (*at, name))
        for each in same:
            for name, field in each.get("properties", {}).items():
                if name not in value and not field.get("readOnly"):
                    yield from (((*at, name), odd) for odd in _absent(field))
    elif isinstance(value, list):
        if value:
            yield at, Odd("empty", [])
            yield at, Odd(f"{_ITEMS} times the same", value[:1] * _ITEMS)
            items: Json = next((each["items"] for each in same if isinstance(each.get("items"), dict)), {})
            yield from _places(items, value[0], (*at, 0))
    elif isinstance(value, str):
        yield from ((at, odd) for odd in (everything(_longest(schema)), *TEXTS, SURROGATE))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield from ((at, odd) for odd in NUMBERS)


def _objects(value: Mapping[str, Any], same: Sequence[Json]) -> Iterator[Odd]:
    yield Odd("empty", {})
    if any(isinstance(each.get("additionalProperties"), dict) for each in same) and value:
        sample = next(iter(value.values()))
        yield Odd(f"{_ITEMS} fields", {**value, **{f"x{index}": sample for index in range(_ITEMS)}})
        yield Odd("odd names", {**value, **{odd.value: sample for odd in TEXTS}})


def _absent(field: Json) -> Iterator[Odd]:
    """A few values for a field that the body does not have."""
    stated = document().types(field)
    if "string" in stated:
        yield everything(_longest(field))
        yield from (odd for odd in TEXTS if odd.label in ("100,000 characters", "U+0000"))
    elif stated & {"integer", "number"}:
        yield from (odd for odd in NUMBERS if odd.comes_first or odd.value == -1)


def _longest(schema: Json) -> int | None:
    """How many characters a text may have; None for any number."""
    return min((each["maxLength"] for each in document().same_value(schema) if "maxLength" in each), default=None)


def _field(same: Sequence[Json], name: str) -> Json:
    for each in same:
        if name in each.get("properties", {}):
            field: Json = each["properties"][name]
            return field
        if isinstance(each.get("additionalProperties"), dict):
            others: Json = each["additionalProperties"]
            return others
    return {}


def _changed(value: Any, at: Sequence[str | int], new: Any) -> Any:
    if not at:
        return new
    first, *rest = at
    if isinstance(value, list):
        return [_changed(item, rest, new) if index == first else item for index, item in enumerate(value)]
    return {**value, str(first): _changed(value.get(first), rest, new)}


def _with_query(request: Request, pairs: Sequence[tuple[str, str]]) -> Request:
    parts, names = urlsplit(request.url), {name for name, _ in pairs}
    kept = [each for each in parts.query.split("&") if each and unquote(each.partition("=")[0]) not in names]
    added = [f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs]
    return evolve(request, url=parts._replace(query="&".join([*kept, *added])).geturl())
