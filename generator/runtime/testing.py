"""Hypothesis strategies for models, for tests of programs that use this client. It needs the package hypothesis."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final, TypeVar, cast
from urllib.parse import unquote

from jsonschema_rs import Draft202012Validator, Registry

from .integer_formats import RANGES
from .json_values import as_object
from .model_base import Model
from .validation import URI, schemas

try:
    from hypothesis import reject
    from hypothesis import strategies as st
except ImportError as error:
    raise ImportError(f"{__name__} needs hypothesis: pip install hypothesis", name="hypothesis") from error

Schema = Mapping[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]
Make = Callable[[Draw, int], Any]  # with the number of levels above

_Model = TypeVar("_Model", bound=Model)

_SPARSE: Final = 2  # from this level on, fewer of the optional fields
_BARE: Final = 5  # from this level on, none of them
_ATTEMPTS: Final = 20
_MASK: Final = 12  # as many optional fields are decided at once
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


def instances(model: type[_Model]) -> st.SearchStrategy[_Model]:
    """Make a strategy of instances of a model that the description allows: `validate` accepts each of them.

    Args:
        model: A class of `models`, or one derived from it.

    Raises:
        LookupError: It is none of these.
    """
    pointers = schemas()[2]
    name = model.__documented__.name
    if name not in pointers:
        raise LookupError(f"{model.__name__} is no model of the description; {__package__}.models lists them")
    return _described().of({"$ref": f"#{pointers[name]}"}).map(model.from_dict)


@cache
def _described() -> Values:
    return Values(schemas()[1])


class Values:
    """Strategies of JSON values that schemas allow.

    Args:
        document: What references in the schemas refer to.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._registry = Registry([(URI, document)])
        self._made: dict[str, Make] = {}

    def of(self, schema: Schema) -> st.SearchStrategy[Any]:
        """The values that a schema allows."""
        make = self._maker(schema)

        @st.composite
        def value(draw: st.DrawFn) -> Any:
            return make(draw, 0)

        return value()

    def _maker(self, schema: Schema) -> Make:
        schema = {
            keyword: value for keyword, value in schema.items() if keyword not in _ANNOTATIONS and keyword[:2] != "x-"
        }
        if set(schema) == {"allOf"} and len(schema["allOf"]) == 1:
            return self._maker(schema["allOf"][0])
        if set(schema) == {"$ref"}:
            return self._pointed(schema["$ref"])
        flat = self._flat(schema)
        branches = flat.get("oneOf") or flat.get("anyOf")
        if branches:
            rest = {key: value for key, value in flat.items() if key not in ("oneOf", "anyOf")}
            make = _any_of([self._maker({"allOf": [rest, branch]} if rest else branch) for branch in branches])
        elif "const" in flat:
            make = _fixed(st.just(flat["const"]))
        elif "enum" in flat:
            make = _fixed(st.sampled_from(flat["enum"]))
        else:
            make = _any_of([getattr(self, f"_{kind}")(flat) for kind in self._kinds(flat)] or [_fixed(ANY_JSON)])
        return self._checked(make, flat) if any(keyword in flat for keyword in _CHECKED) or "allOf" in schema else make

    def _pointed(self, pointer: str) -> Make:
        """Made on first use, since a schema may contain itself."""

        def make(draw: Draw, level: int) -> Any:
            if pointer not in self._made:
                self._made[pointer] = self._maker(self._at(pointer))
            return self._made[pointer](draw, level)

        return make

    def _at(self, pointer: str) -> Schema:
        """The schema that a reference points to."""
        found: Any = self._document
        for part in pointer.removeprefix("#/").split("/"):
            name = unquote(part).replace("~1", "/").replace("~0", "~")
            found = found[int(name) if isinstance(found, list) else name]
        return cast(Schema, found)

    def _flat(self, schema: Schema) -> dict[str, Any]:
        """The schema merged with all that it refers to; combinations of conditions are left to the final check."""
        flat: dict[str, Any] = {}
        for part in self._parts(schema):
            for keyword, value in part.items():
                if keyword == "properties":
                    flat[keyword] = {**flat.get(keyword, {}), **value}
                elif keyword == "required":
                    flat[keyword] = [*dict.fromkeys([*flat.get(keyword, ()), *value])]
                else:
                    flat[keyword] = value
        return flat

    def _parts(self, schema: Schema) -> Iterator[Schema]:
        if "$ref" in schema:
            yield from self._parts(self._at(schema["$ref"]))
        for part in schema.get("allOf", ()):
            yield from self._parts(part)
        yield {keyword: value for keyword, value in schema.items() if keyword not in ("$ref", "allOf")}

    def _kinds(self, flat: Schema) -> Sequence[str]:
        stated = flat.get("type")
        if stated is None:
            return ["object"] if "properties" in flat else []
        return [stated] if isinstance(stated, str) else list(stated)

    def _checked(self, make: Make, schema: Schema) -> Make:
        absolute = json.loads(json.dumps(schema).replace('"#/', f'"{URI}#/'))
        validator = Draft202012Validator(absolute, registry=self._registry, validate_formats=True)

        def attempt(draw: Draw, level: int) -> Any:
            for _ in range(_ATTEMPTS):
                value = make(draw, level)
                if validator.is_valid(value):
                    return value
            return reject()

        return attempt

    def _object(self, flat: Schema) -> Make:
        wanted = flat.get("required", ())
        fields: dict[str, Make] = {name: self._maker(schema) for name, schema in flat.get("properties", {}).items()}
        fields |= {name: _fixed(ANY_JSON) for name in wanted if name not in fields}
        optional = [name for name in fields if name not in wanted]
        masks = [st.integers(0, 2 ** min(_MASK, len(optional) - first) - 1) for first in range(0, len(optional), _MASK)]
        further = flat.get("additionalProperties", "properties" not in flat)
        described = as_object(further)
        value = self._maker(described) if described else _fixed(ANY_JSON)
        name_of = self._maker({"type": "string", **flat["propertyNames"]}) if "propertyNames" in flat else _fixed(_text)
        count = st.integers(flat.get("minProperties", 0), 3)

        def make(draw: Draw, level: int) -> dict[str, Any]:
            chosen = list(wanted)
            if level < _BARE:
                for index, mask in enumerate(masks):
                    bits = draw(mask) if level < _SPARSE else draw(mask) & draw(mask)
                    chosen += [name for bit, name in enumerate(optional[index * _MASK :][:_MASK]) if bits >> bit & 1]
            made = {name: fields[name](draw, level + 1) for name in chosen}
            if further is not False and level < _BARE:
                for _ in range(draw(count) if "properties" not in flat or described is not None else 0):
                    made.setdefault(name_of(draw, level), value(draw, level + 1))
            return made

        return make

    def _array(self, flat: Schema) -> Make:
        item = self._maker(flat["items"]) if flat.get("items") else _fixed(ANY_JSON)
        least = flat.get("minItems", 0)
        lengths = [st.integers(least, min(flat.get("maxItems", least + most), least + most)) for most in (3, 1)]

        def make(draw: Draw, level: int) -> list[Any]:
            length = least if level >= _BARE else draw(lengths[level >= _SPARSE])
            return [item(draw, level + 1) for _ in range(length)]

        return make

    def _string(self, flat: Schema) -> Make:
        least, most = flat.get("minLength", 0), flat.get("maxLength")
        if "pattern" in flat:
            pattern = flat["pattern"]
            exact = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern  # Python's $ lets a line end follow
            if flat.get("format") == "date-time":
                moments = st.datetimes(datetime(1970, 1, 1), timezones=st.none())
                return _fixed(
                    moments.map(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}").filter(re.compile(exact).match)
                )
            texts = cast("st.SearchStrategy[str]", st.from_regex(exact))
            return _fixed(texts.filter(lambda text: least <= len(text) <= (most or len(text))))
        if flat.get("format") == "date-time":
            return _fixed(st.datetimes().map(lambda moment: moment.isoformat() + "Z"))
        if flat.get("contentEncoding") == "base64":
            return _fixed(st.binary(max_size=20).map(lambda data: base64.b64encode(data).decode()))
        if "contentSchema" in flat:
            content = self._maker(flat["contentSchema"])
            return lambda draw, level: json.dumps(content(draw, level + 1))
        return _fixed(st.text(min_size=least, max_size=max(least, min(8, most if most is not None else 8))))

    def _integer(self, flat: Schema) -> Make:
        low, high = RANGES.get(flat.get("format", ""), (None, None))
        least, most = flat.get("minimum", low), flat.get("maximum", high)
        if "exclusiveMinimum" in flat:
            least = flat["exclusiveMinimum"] + 1
        return _fixed(st.integers(least, most))

    def _number(self, flat: Schema) -> Make:
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

    def _boolean(self, flat: Schema) -> Make:
        return _fixed(st.booleans())

    def _null(self, flat: Schema) -> Make:
        return _fixed(st.none())


def _fixed(strategy: st.SearchStrategy[Any]) -> Make:
    return lambda draw, level: draw(strategy)


def _any_of(makes: Sequence[Make]) -> Make:
    if len(makes) == 1:
        return makes[0]
    which = st.integers(0, len(makes) - 1)

    def make(draw: Draw, level: int) -> Any:
        chosen: int = draw(which)
        return makes[chosen](draw, level)

    return make


__all__ = ["ANY_JSON", "Values", "instances"]
