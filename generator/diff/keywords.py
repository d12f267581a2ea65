"""Compares single keywords of two schemas: what each change forbids and allows."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from generator.description.document import mapping
from generator.description.sources import JsonValue
from generator.diff.change import Effect, shown

Keywords: TypeAlias = Mapping[str, JsonValue]
Differences: TypeAlias = Iterator[tuple[str, Effect]]
"""The text of each change, and its effect."""

_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_COUNTS = tuple((f"min{what}", f"max{what}") for what in ("Length", "Items", "Properties", "Contains"))
# Patterns that match everything.
_ANYTHING = (None, "", ".*", "^.*$")
# Formats that are ranges; each allows the values of the ones before it.
_SHOWN_OR_NOT = frozenset(("password", None))
_RANGES = (("int32", "int64", None), ("float", "double", None))
CONSTANTS = "x-constants"
"""The key of a union of constants that is written as an enumeration; unlike an enumeration, its type is not open."""
# Assertions that can only be compared for equality.
_WHOLE = ("contentEncoding", "contentMediaType")
_SINGLE = {
    *("type", "enum", "const", "x-enum-varnames", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"),
    *("multipleOf", "format", "uniqueItems", "dependentRequired", "default", "deprecated", "readOnly", "writeOnly"),
    *("pattern", CONSTANTS, *_WHOLE),
    *(keyword for pair in _COUNTS for keyword in pair),
}
# Annotations for readers; their changes are not reported.
ANNOTATIONS = {"title", "description", "example", "examples", "externalDocs", "xml", "$comment"}


def is_single(keyword: str) -> bool:
    """Whether `differences` compares this keyword."""
    return keyword in _SINGLE


def may_share_values(old: Keywords, new: Keywords) -> bool:
    """Whether a value may have a type that both schemas allow."""
    return not _type_set(old).isdisjoint(_type_set(new))


def differences(old: Keywords, new: Keywords) -> Differences:
    """Compare the keywords that contain no schemas."""
    yield from _types(old, new)
    yield from _values(old, new)
    yield from _member_names(old, new)
    for name, sign in (("minimum", -1), ("maximum", 1)):
        integral = _type_set(old) == _type_set(new) == {"integer"}
        yield from _limit(name, _range_end(old, name, integral), _range_end(new, name, integral), sign)
    for lowest, highest in _COUNTS:
        yield from _limit(lowest, _number(old.get(lowest)) or None, _number(new.get(lowest)) or None, -1)
        yield from _limit(highest, _number(old.get(highest)), _number(new.get(highest)), 1)
    yield from _multiple_of(old, new)
    yield from _format(old.get("format"), new.get("format"))
    patterns = (None if each.get("pattern") in _ANYTHING else each.get("pattern") for each in (old, new))
    yield from whole("pattern", *patterns)
    for keyword in _WHOLE:
        yield from whole(keyword, old.get(keyword), new.get(keyword))
    yield from _flags(old, new)
    yield from _dependencies(mapping(dict(old), "dependentRequired"), mapping(dict(new), "dependentRequired"))
    yield from _default(old, new)


def whole(keyword: str, old: JsonValue, new: JsonValue) -> Differences:
    """Compare an assertion for equality, since what a change of it allows is unknown."""
    if old != new:
        yield _turned(keyword, old, new), Effect.of(tighter=new is not None, looser=old is not None)


def _turned(keyword: str, old: JsonValue, new: JsonValue) -> str:
    if old is None:
        return f"`{keyword}` {shown(new)} added"
    if new is None:
        return f"`{keyword}` {shown(old)} removed"
    return f"`{keyword}` {shown(old)} -> {shown(new)}"


def _types(old: Keywords, new: Keywords) -> Differences:
    before, after = _type_set(old), _type_set(new)
    if before == after:
        return
    if before ^ after == {"null"} and after != {"null"} != before:
        nullable = "null" in after
        yield ("may be null" if nullable else "may no longer be null"), Effect.of(tighter=not nullable, looser=nullable)
        return
    old_names, new_names = (" or ".join(f"`{name}`" for name in sorted(_brief(types))) for types in (before, after))
    effect = Effect.of(tighter=bool(before - after), looser=bool(after - before))
    yield f"type {old_names or 'any'} -> {new_names or 'any'}", effect


def _type_set(keywords: Keywords) -> set[str]:
    given = keywords.get("type")
    types = set(_TYPES) if given is None else {str(each) for each in (given if isinstance(given, list) else [given])}
    return types | {"integer"} if "number" in types else types


def _brief(types: set[str]) -> set[str]:
    if types == set(_TYPES):
        return set()
    return types - {"integer"} if "number" in types else types


def _values(old: Keywords, new: Keywords) -> Differences:
    """Compare enumerations. Their types are open, unlike constants, so programs expect new values in responses.

    A removed value removes its name, which breaks programs that use it on either side.
    """
    before, after = _enumeration(old), _enumeration(new)
    more = Effect.HARMLESS if "enum" in old and CONSTANTS not in old else Effect.LOOSER
    if before is None and after is not None:
        yield f"only {', '.join(map(shown, after.values()))}", Effect.TIGHTER
    elif before is not None and after is None:
        yield "no longer limited to certain values", more
    elif before is not None and after is not None:
        for one, other, text, effect in ((before, after, "removed", Effect.BREAKING), (after, before, "added", more)):
            values = [shown(one[key]) for key in one if key not in other]
            if values:
                yield f"{'value' if len(values) == 1 else 'values'} {', '.join(values)} {text}", effect


def _enumeration(keywords: Keywords) -> dict[str, JsonValue] | None:
    values = keywords.get("enum", [keywords["const"]] if "const" in keywords else None)
    return {json.dumps(value): value for value in values} if isinstance(values, list) else None


def _member_names(old: Keywords, new: Keywords) -> Differences:
    before, after = _names(old), _names(new)
    for key in before.keys() & after.keys():
        if before[key] != after[key]:
            yield f"name of the value `{key}`: `{before[key]}` -> `{after[key]}`", Effect.BREAKING


def _names(keywords: Keywords) -> dict[str, str]:
    given = keywords.get("x-enum-varnames")
    names = [str(name) for name in given] if isinstance(given, list) else []
    values = {key: value for key, value in (_enumeration(keywords) or {}).items() if value is not None}
    if len(names) != len(values):
        names = [_member_name(value, index) for index, value in enumerate(values.values())]
    return dict(zip(values, names, strict=True))


def _member_name(value: JsonValue, index: int) -> str:
    """The name that openapi-python-client gives to a value, up to differences that do not matter here."""
    if isinstance(value, str):
        return re.sub(r"\W+", "_", value).upper() if value[:1].isalpha() else f"VALUE_{index}"
    return f"VALUE_{value}"


def _number(value: JsonValue) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _range_end(keywords: Keywords, name: str, integral: bool) -> float | tuple[float, str] | None:
    """The end of a range, marked as exclusive if the range does not include it."""
    sign = -1 if name == "minimum" else 1
    included, excluded = _number(keywords.get(name)), _number(keywords.get(f"exclusive{name.capitalize()}"))
    if excluded is None or (included is not None and included * sign < excluded * sign):
        return included
    if integral:
        return (math.ceil(excluded) - 1) if sign > 0 else (math.floor(excluded) + 1)
    return excluded, "exclusive"


def _limit(
    keyword: str, old: float | tuple[float, str] | None, new: float | tuple[float, str] | None, sign: int
) -> Differences:
    if old == new:
        return
    before, after = _reach(old, sign), _reach(new, sign)
    text = _turned(keyword, _plain(old), _plain(new))
    yield text, Effect.of(tighter=after < before, looser=after > before)


def _reach(end: float | tuple[float, str] | None, sign: int) -> tuple[float, bool]:
    if end is None:
        return math.inf, True
    return (end[0] * sign, False) if isinstance(end, tuple) else (end * sign, True)


def _plain(end: float | tuple[float, str] | None) -> JsonValue:
    return f"{end[0]} ({end[1]})" if isinstance(end, tuple) else end


def _multiple_of(old: Keywords, new: Keywords) -> Differences:
    before, after = _number(old.get("multipleOf")), _number(new.get("multipleOf"))
    if before == after:
        return
    tighter = after is not None and (before is None or not _divides(after, before))
    looser = before is not None and (after is None or not _divides(before, after))
    yield _turned("multipleOf", before, after), Effect.of(tighter=tighter, looser=looser)


def _divides(divisor: float, number: float) -> bool:
    return divisor != 0 and number % divisor == 0


def _format(old: JsonValue, new: JsonValue) -> Differences:
    if old == new:
        return
    for widening in _RANGES:
        if old in widening and new in widening:
            wider = widening.index(new) > widening.index(old)
            yield _turned("format", old, new), Effect.of(tighter=not wider, looser=wider)
            return
    if _SHOWN_OR_NOT.issuperset((old, new)):
        yield _turned("format", old, new), Effect.of(tighter=False, looser=False)
        return
    yield from whole("format", old, new)


def _flags(old: Keywords, new: Keywords) -> Differences:
    # The effects of setting and of clearing a flag: a value that becomes read-only can no longer be sent.
    for keyword, text, effects in (
        ("uniqueItems", "items are unique", (Effect.TIGHTER, Effect.LOOSER)),
        ("readOnly", "read-only", (Effect.TIGHTER, Effect.HARMLESS)),
        ("writeOnly", "write-only", (Effect.LOOSER, Effect.HARMLESS)),
        ("deprecated", "deprecated", (Effect.HARMLESS, Effect.HARMLESS)),
    ):
        before, after = old.get(keyword) is True, new.get(keyword) is True
        if before != after:
            yield (f"now: {text}", effects[0]) if after else (f"no longer: {text}", effects[1])


def _dependencies(old: dict[str, JsonValue], new: dict[str, JsonValue]) -> Differences:
    for name in sorted(old.keys() | new.keys()):
        before, after = _strings(old.get(name)), _strings(new.get(name))
        for needed in sorted(after - before):
            yield f"`{name}` now needs `{needed}`", Effect.TIGHTER
        for needed in sorted(before - after):
            yield f"`{name}` no longer needs `{needed}`", Effect.LOOSER


def _strings(value: JsonValue) -> set[str]:
    return {str(each) for each in value} if isinstance(value, list) else set()


def _default(old: Keywords, new: Keywords) -> Differences:
    """Compare defaults. Documenting one changes nothing; changing one changes the effect of existing requests."""
    before, after = old.get("default"), new.get("default")
    if "default" in old and "default" in new:
        if json.dumps(before) != json.dumps(after):
            yield f"default {shown(before)} -> {shown(after)}", Effect.TIGHTER
    elif "default" in old:
        yield f"default {shown(before)} removed", Effect.TIGHTER
    elif "default" in new:
        yield f"default {shown(after)} added", Effect.HARMLESS
