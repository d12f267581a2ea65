"""Draws values that a schema of the description allows."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

from hypothesis import reject
from hypothesis import strategies as st

from tests.support.description import bundle, resolve, validator_of

Schema = Mapping[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]
Make = Callable[[Draw, int], Any]  # with the number of levels above

SPARSE: Final = 2  # from this level on, fewer of the optional fields
BARE: Final = 5  # from this level on, none of them
_ATTEMPTS: Final = 20
_MASK: Final = 12  # as many optional fields are decided at once
_RANGES: Final = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}
_ANNOTATIONS: Final = frozenset({"title", "description", "default", "example", "examples", "deprecated", "readOnly"})
# Keywords that a value is not made for, but checked against.
_CHECKED: Final = ("if", "not", "oneOf", "dependentRequired", "propertyNames", "maxProperties")

_text: Final = st.text(max_size=8)
ANY_JSON: Final[st.SearchStrategy[Any]] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _text
    | st.sampled_from(["", "0", "true", "null", "[]", "{}", "2024-02-30T25:61:61Z"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3),
    max_leaves=5,
)


@cache
def instances(component: str) -> st.SearchStrategy[Any]:
    """Values that a component schema allows."""
    return drawn(bundle()["components"]["schemas"][component])


def drawn(schema: Schema) -> st.SearchStrategy[Any]:
    """Values that a schema allows."""
    make = _maker(schema)

    @st.composite
    def instance(draw: st.DrawFn) -> Any:
        return make(draw, 0)

    return instance()


def _maker(schema: Schema) -> Make:
    schema = {
        keyword: value for keyword, value in schema.items() if keyword not in _ANNOTATIONS and keyword[:2] != "x-"
    }
    if set(schema) == {"allOf"} and len(schema["allOf"]) == 1:
        return _maker(schema["allOf"][0])
    if set(schema) == {"$ref"}:
        return _component(schema["$ref"].rpartition("/")[2])
    flat = _flat(schema)
    branches = flat.get("oneOf") or flat.get("anyOf")
    if branches:
        rest = {key: value for key, value in flat.items() if key not in ("oneOf", "anyOf")}
        make = _any_of([_maker({"allOf": [rest, branch]} if rest else branch) for branch in branches])
    elif "const" in flat:
        make = _fixed(st.just(flat["const"]))
    elif "enum" in flat:
        make = _fixed(st.sampled_from(flat["enum"]))
    else:
        make = _any_of([_BY_KIND[kind](flat) for kind in _kinds(flat)] or [_fixed(ANY_JSON)])
    return _checked(make, flat) if any(keyword in flat for keyword in _CHECKED) or "allOf" in schema else make


@cache
def _component(name: str) -> Make:
    """Made on first use, since a schema may contain itself."""
    made: list[Make] = []

    def make(draw: Draw, level: int) -> Any:
        if not made:
            made.append(_maker(bundle()["components"]["schemas"][name]))
        return made[0](draw, level)

    return make


def _flat(schema: Schema) -> dict[str, Any]:
    """The schema merged with all that it refers to; combinations of conditions are left to the final check."""
    flat: dict[str, Any] = {}
    for part in _parts(schema):
        for keyword, value in part.items():
            if keyword == "properties":
                flat[keyword] = {**flat.get(keyword, {}), **value}
            elif keyword == "required":
                flat[keyword] = [*dict.fromkeys([*flat.get(keyword, ()), *value])]
            else:
                flat[keyword] = value
    return flat


def _parts(schema: Schema) -> Iterator[Schema]:
    if "$ref" in schema:
        yield from _parts(resolve({"$ref": schema["$ref"]}))
    for part in schema.get("allOf", ()):
        yield from _parts(part)
    yield {keyword: value for keyword, value in schema.items() if keyword not in ("$ref", "allOf")}


def _kinds(flat: Schema) -> Sequence[str]:
    stated = flat.get("type")
    if stated is None:
        return ["object"] if "properties" in flat else []
    return [stated] if isinstance(stated, str) else list(stated)


def _checked(make: Make, schema: Schema) -> Make:
    validator = validator_of(schema)

    def attempt(draw: Draw, level: int) -> Any:
        for _ in range(_ATTEMPTS):
            value = make(draw, level)
            if validator.is_valid(value):
                return value
        return reject()

    return attempt


def _fixed(strategy: st.SearchStrategy[Any]) -> Make:
    return lambda draw, level: draw(strategy)


def _any_of(makes: Sequence[Make]) -> Make:
    if len(makes) == 1:
        return makes[0]
    which = st.integers(0, len(makes) - 1)
    return lambda draw, level: makes[draw(which)](draw, level)


def _object(flat: Schema) -> Make:
    wanted = flat.get("required", ())
    fields: dict[str, Make] = {name: _maker(schema) for name, schema in flat.get("properties", {}).items()}
    fields |= {name: _fixed(ANY_JSON) for name in wanted if name not in fields}
    optional = [name for name in fields if name not in wanted]
    masks = [st.integers(0, 2 ** min(_MASK, len(optional) - first) - 1) for first in range(0, len(optional), _MASK)]
    further = flat.get("additionalProperties", "properties" not in flat)
    value = _maker(further) if isinstance(further, Mapping) and further else _fixed(ANY_JSON)
    name_of = _maker({"type": "string", **flat["propertyNames"]}) if "propertyNames" in flat else _fixed(_text)
    count = st.integers(flat.get("minProperties", 0), 3)

    def make(draw: Draw, level: int) -> dict[str, Any]:
        chosen = list(wanted)
        if level < BARE:
            for index, mask in enumerate(masks):
                bits = draw(mask) if level < SPARSE else draw(mask) & draw(mask)
                chosen += [name for bit, name in enumerate(optional[index * _MASK :][:_MASK]) if bits >> bit & 1]
        made = {name: fields[name](draw, level + 1) for name in chosen}
        if further is not False and level < BARE:
            for _ in range(draw(count) if "properties" not in flat or isinstance(further, Mapping) else 0):
                made.setdefault(name_of(draw, level), value(draw, level + 1))
        return made

    return make


def _array(flat: Schema) -> Make:
    item = _maker(flat["items"]) if flat.get("items") else _fixed(ANY_JSON)
    least = flat.get("minItems", 0)
    lengths = [st.integers(least, min(flat.get("maxItems", least + most), least + most)) for most in (3, 1)]

    def make(draw: Draw, level: int) -> list[Any]:
        length = least if level >= BARE else draw(lengths[level >= SPARSE])
        return [item(draw, level + 1) for _ in range(length)]

    return make


def _string(flat: Schema) -> Make:
    least, most = flat.get("minLength", 0), flat.get("maxLength")
    if "pattern" in flat:
        pattern = flat["pattern"]
        exact = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern  # Python's $ lets a line end follow
        if flat.get("format") == "date-time":
            moments = st.datetimes(datetime(1970, 1, 1), timezones=st.none())
            return _fixed(moments.map(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}").filter(re.compile(exact).match))
        return _fixed(st.from_regex(exact).filter(lambda text: least <= len(text) <= (most or len(text))))
    if flat.get("format") == "date-time":
        return _fixed(st.datetimes().map(lambda moment: moment.isoformat() + "Z"))
    if flat.get("contentEncoding") == "base64":
        return _fixed(st.binary(max_size=20).map(lambda data: base64.b64encode(data).decode()))
    if "contentSchema" in flat:
        content = _maker(flat["contentSchema"])
        return lambda draw, level: json.dumps(content(draw, level + 1))
    return _fixed(st.text(min_size=least, max_size=max(least, min(8, most if most is not None else 8))))


def _integer(flat: Schema) -> Make:
    low, high = _RANGES.get(flat.get("format", ""), (None, None))
    least, most = flat.get("minimum", low), flat.get("maximum", high)
    if "exclusiveMinimum" in flat:
        least = flat["exclusiveMinimum"] + 1
    return _fixed(st.integers(least, most))


def _number(flat: Schema) -> Make:
    least = flat.get("exclusiveMinimum", flat.get("minimum"))
    return _fixed(
        st.floats(
            least,
            flat.get("maximum"),
            exclude_min="exclusiveMinimum" in flat,
            allow_nan=False,
            allow_infinity=False,
        )
    )


_BY_KIND: Final[Mapping[str, Callable[[Schema], Make]]] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": lambda flat: _fixed(st.booleans()),
    "null": lambda flat: _fixed(st.none()),
}
