"""Finds what keeps a value from being one that the sources of the description allow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, Final

import jsonschema_rs
from attrs import frozen

from modelarts_conformance._description.document import Path
from modelarts_conformance._suggestions.sources import SpecSources, Spot

NOT_FITTING: Final = "branch"
AMBIGUOUS: Final = "ambiguous"
UNDOCUMENTED: Final = "field"
_DEPTH: Final = 60
_TYPES: Final[Mapping[type, str]] = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}
_STRUCTURE: Final = frozenset(
    {
        "type",
        "enum",
        "const",
        "properties",
        "required",
        "items",
        "additionalProperties",
        "allOf",
        "anyOf",
        "oneOf",
        "$ref",
    }
)


@frozen
class Problem:
    """What keeps a value from being valid.

    Attributes:
        keyword: The keyword that it breaks, or one of the constants of this module.
        spot: The schema with the keyword.
        value: The value, or the part of it.
        at: The fields that lead to it.
    """

    keyword: str
    spot: Spot
    value: Any
    at: Path


class Matching:
    """Compares values with schemas.

    Args:
        sources: The sources of the description.
        whole: Whether values are whole answers, in which required fields have to be.
    """

    def __init__(self, sources: SpecSources, *, whole: bool = True) -> None:
        self._sources = sources
        self._whole = whole

    def problems(self, spot: Spot, value: Any, at: Path = (), *, inner: bool = False) -> Iterator[Problem]:
        """What is wrong with a value.

        Args:
            spot: The schema.
            value: The value.
            at: The fields that lead to it.
            inner: Whether another schema says more about the same value, and looks for undocumented fields.
        """
        if len(at) > _DEPTH:
            return
        keys = spot.keys
        if (reference := spot.value("$ref")) is not None:
            target = self._sources.target(spot.file, reference)
            if value is None and (found := next(self.problems(target, value, at, inner=True), None)) is not None:
                yield Problem("$ref", spot, value, found.at)
                return
            yield from self.problems(target, value, at, inner=True)
        yield from self._own(spot, value, at)
        for member in keys["allOf"].items if "allOf" in keys else ():
            yield from self.problems(member, value, at, inner=True)
        for key in ("anyOf", "oneOf"):
            if key in keys:
                yield from self._branches(key, spot, value, at)
        if isinstance(value, dict):
            yield from self._fields(spot, value, at, inner)
        if isinstance(value, list) and "items" in keys:
            for item in value:
                yield from self.problems(keys["items"], item, (*at, "*"))

    def _own(self, spot: Spot, value: Any, at: Path) -> Iterator[Problem]:
        """What the schema's own keywords say, one by one."""
        types = spot.value("type")
        if types is not None and not _has_type(value, [types] if isinstance(types, str) else types):
            yield Problem("type", spot, value, at)
            return  # other keywords are for other values
        for key in spot.keys:
            if key in ("enum", "const"):
                allowed = spot.value(key) if key == "enum" else [spot.value(key)]
                if not any(_same(value, each) for each in allowed):
                    yield Problem(key, spot, value, at)
            elif key == "required" and isinstance(value, dict) and self._whole:
                for name in spot.value(key):
                    # What only the client sends is not in answers.
                    field = spot.at("properties", name)
                    if name not in value and not (field is not None and field.value("writeOnly")):
                        yield Problem(key, spot, name, at)
            elif key not in _STRUCTURE and not key.startswith("x-") and _breaks(key, spot, value):
                yield Problem(key, spot, value, at)

    def _branches(self, key: str, spot: Spot, value: Any, at: Path) -> Iterator[Problem]:
        branches = spot.keys[key].items
        wrong = [list(self.problems(branch, value, at, inner=True)) for branch in branches]
        fitting = sum(not each for each in wrong)
        if fitting > 1 and key == "oneOf":
            yield Problem(AMBIGUOUS, spot, value, at)
        if fitting or not branches:
            return
        meant = [each for each in wrong if not any(one.keyword in ("type", "$ref") and one.at == at for one in each)]
        if meant:
            yield from min(meant, key=len)
        else:
            yield Problem(NOT_FITTING, spot.keys[key], value, at)

    def _fields(self, spot: Spot, value: Mapping[str, Any], at: Path, inner: bool) -> Iterator[Problem]:
        known, others = spot.at("properties"), spot.at("additionalProperties")
        fields = {} if known is None else known.keys
        patterns = spot.at("patternProperties")
        by_pattern = {} if patterns is None else patterns.keys
        for name, each in value.items():
            matching = [place for pattern, place in by_pattern.items() if re.search(pattern, name)]
            for place in matching:
                yield from self.problems(place, each, (*at, "*"))
            if name in fields:
                yield from self.problems(fields[name], each, (*at, name))
            elif matching:
                continue
            elif others is not None and others.keys:
                yield from self.problems(others, each, (*at, "*"))
        if inner:
            return
        same = list(self.same_value(spot))
        documented = {name for each in same if "properties" in each.keys for name in each.keys["properties"].keys}
        opened = any(
            "patternProperties" in each.keys or each.value("additionalProperties") not in (None, False) for each in same
        )
        # An object without any documented field may have all.
        if documented and not opened:
            place = next(each for each in same if "properties" in each.keys)
            for name in value:
                if name not in documented:
                    yield Problem(UNDOCUMENTED, place, value[name], (*at, name))

    def same_value(self, spot: Spot) -> Iterator[Spot]:
        """A schema and all others that say something about the same value.

        Args:
            spot: The schema.
        """
        pending, passed = [spot], set[Spot]()
        while pending:
            spot = pending.pop(0)
            if spot in passed:
                continue
            passed.add(spot)
            yield spot
            if (reference := spot.value("$ref")) is not None:
                pending.append(self._sources.target(spot.file, reference))
            for key in ("allOf", "anyOf", "oneOf"):
                pending += spot.keys[key].items if key in spot.keys else ()


def type_of(value: Any) -> str:
    """The JSON type of a value.

    Args:
        value: JSON.
    """
    return _TYPES[type(value)]


def _has_type(value: Any, types: list[str]) -> bool:
    found = type_of(value)
    return (
        found in types
        or (found == "integer" and "number" in types)
        or (isinstance(value, float) and value.is_integer() and "integer" in types)
    )


def _same(value: Any, other: Any) -> bool:
    if isinstance(other, date | datetime | time):  # YAML reads some texts as dates
        other = str(other)
    return bool(value == other) and isinstance(value, bool) == isinstance(other, bool)


def _breaks(key: str, spot: Spot, value: Any) -> bool:
    """Whether a value breaks a keyword that stands for itself."""
    stated = spot.value(key)
    check = _CHECKS.get(key)
    return check is not None and check(stated, value)


def _by_validator(key: str) -> Callable[[Any, Any], bool]:
    def check(stated: Any, value: Any) -> bool:
        validator = jsonschema_rs.Draft202012Validator({key: stated}, validate_formats=True)
        return not validator.is_valid(value)

    return check


_CHECKS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    key: _by_validator(key)
    for key in (
        *("format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *("propertyNames", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    )
}
