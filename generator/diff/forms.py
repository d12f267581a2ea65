"""Schemas in the forms in which they are compared: without prose, and with what they are composed of."""

from __future__ import annotations

import json

from generator.description.document import Document, mapping
from generator.description.pointers import unescape
from generator.description.sources import JsonValue
from generator.diff.change import Side, shown
from generator.diff.classes import CLASS
from generator.diff.keywords import ANNOTATIONS, CONSTANTS, Keywords

CONDITIONS = ("if", "then", "else", "not")
UNIONS = ("anyOf", "oneOf")


def may_be_composite(document: Document, schema: JsonValue) -> bool:
    """Whether a value may be an array or an object."""
    types = flat(document, keywords_of(schema)).get("type")
    return types is None or not {"array", "object"}.isdisjoint(types if isinstance(types, list) else [types])


def conditions(keywords: Keywords) -> dict[str, JsonValue]:
    """The conditions that have an effect: `then` and `else` need an `if`, and an `if` needs one of them."""
    given = {key: keywords[key] for key in CONDITIONS if key in keywords}
    return given if "if" in given and {"then", "else"} & given.keys() else without(given, "if", "then", "else")


def unused_sides(field: JsonValue) -> set[Side]:
    """The sides on which a field has no value: one that is read-only is not sent."""
    marks = ((Side.REQUEST, "readOnly"), (Side.RESPONSE, "writeOnly"))
    return {side for side, mark in marks if mapping(field).get(mark) is True}


def class_of(document: Document, schema: JsonValue) -> str | None:
    """The class that a schema has itself or by reference."""
    name = flat(document, keywords_of(schema)).get(CLASS)
    return name if isinstance(name, str) else None


def target_name(reference: str) -> str:
    """The name of the component that a reference leads to."""
    return unescape(reference.rpartition("/")[2])


def keywords_of(schema: JsonValue) -> dict[str, JsonValue]:
    """The assertions of `schema`; equivalent spellings are normalised."""
    if schema is False:
        return {"not": {}}
    kept = {
        key: value
        for key, value in mapping(schema).items()
        if key not in ANNOTATIONS and (not key.startswith("x-") or key in ("x-enum-varnames", CLASS, CONSTANTS))
    }
    if kept.pop("nullable", False) is True and "type" in kept:  # as it was written before OpenAPI 3.1
        kept["type"] = [*items_of(kept["type"]), "null"] if isinstance(kept["type"], list) else [kept["type"], "null"]
    members = [keywords_of(member) for member in items_of(kept.get("allOf"))]
    if len(members) == 1 and not members[0].keys() & kept.keys():
        kept = members[0] | without(kept, "allOf")
    for union in UNIONS:
        constants = [keywords_of(member) for member in items_of(kept.get(union))]
        if constants and "enum" not in kept and all(member.keys() == {"const"} for member in constants):
            kept = without(kept, union) | {"enum": [member["const"] for member in constants], CONSTANTS: True}
    return kept


def flat(document: Document, keywords: Keywords, passed: tuple[str, ...] = ()) -> dict[str, JsonValue]:
    """`keywords` merged with those of the target of its reference and of the members of `allOf`."""
    own = without(keywords, "$ref", "allOf")
    holding = [keywords_of(member) for member in items_of(keywords.get("allOf"))]
    reference = keywords.get("$ref")
    if isinstance(reference, str) and reference not in passed:
        passed = (*passed, reference)
        holding.insert(0, keywords_of(document.at(reference.removeprefix("#"))))
    merged: dict[str, JsonValue] = {}
    for each in (*(flat(document, member, passed) for member in holding), own):
        _merge(merged, each)
    return merged


def beside(document: Document, keywords: Keywords) -> dict[str, JsonValue]:
    """What is beside a reference, without a type that is stated again."""
    target = flat(document, {"$ref": keywords["$ref"]})
    return without(keywords, "$ref", *(["type"] if keywords.get("type") == target.get("type") else []))


def _merge(merged: dict[str, JsonValue], more: Keywords) -> None:
    for key, value in more.items():
        if key not in merged or key in ("default", CLASS):
            merged[key] = value
        elif key == "properties":
            fields, others = mapping(merged[key]), mapping(value)
            both = {name: _both(fields[name], others[name]) for name in fields.keys() & others.keys()}
            merged[key] = {**fields, **others, **both}
        elif key == "required":
            merged[key] = [*sorted(strings(merged[key]) | strings(value))]
        elif merged[key] != value:
            merged["allOf"] = [*items_of(merged.get("allOf")), {key: value}]


def _both(one: JsonValue, other: JsonValue) -> JsonValue:
    return one if one == other else {"allOf": [one, other]}


def canonical(document: Document, value: JsonValue, passed: tuple[str, ...] = (), *, expand: bool = True) -> JsonValue:
    """`value` without annotations, and with references expanded; if not ``expand``, then in `if` and `not` only.

    The targets of these decide which values are refused, so a change of them has an effect of its own.
    """
    if isinstance(value, list):
        return [canonical(document, item, passed, expand=expand) for item in value]
    if not isinstance(value, dict):
        return value
    reference = value.get("$ref")
    plain: dict[str, JsonValue] = {
        key: _canonical_part(document, key, given, passed, expand=expand or key in ("if", "not"))
        for key, given in keywords_of(value).items()
        if key != CLASS
    }
    if isinstance(reference, str) and reference not in passed and expand:
        plain["$ref"] = canonical(document, document.at(reference.removeprefix("#")), (*passed, reference))
    return plain


def alternatives(old: Keywords, new: Keywords) -> tuple[list[JsonValue], list[JsonValue]] | None:
    """The alternatives of both schemas if either is a union; the other is then its own only alternative.

    None also if one asserts more than a union and the other is not a union: these cannot be matched.
    """
    before, after = _members(old), _members(new)
    if before and after:
        return before, after
    if before and not after and without(old, *UNIONS) == {} and new:
        return before, [dict(new)]
    if after and not before and without(new, *UNIONS) == {} and old:
        return [dict(old)], after
    return None


def _canonical_part(
    document: Document, key: str, given: JsonValue, passed: tuple[str, ...], *, expand: bool
) -> JsonValue:
    if key in ("enum", "const", "default"):
        return given
    if key in ("properties", "patternProperties"):
        return {name: canonical(document, item, passed, expand=expand) for name, item in mapping(given).items()}
    return canonical(document, given, passed, expand=expand)


def _members(keywords: Keywords) -> list[JsonValue] | None:
    unions = [items_of(keywords[key]) for key in UNIONS if key in keywords]
    return unions[0] if len(unions) == 1 else None


def kind_of(document: Document, schema: JsonValue) -> str:
    """The types of a schema, as a text that can be compared."""
    keywords = flat(document, keywords_of(schema))
    return json.dumps(keywords.get("type", "object" if "properties" in keywords else None))


def label(schema: JsonValue) -> str:
    """What a schema is called in a report."""
    keywords = keywords_of(schema)
    if isinstance(reference := keywords.get("$ref"), str):
        return f"`{target_name(reference)}`"
    if keywords.get("type") == "array":
        return f"an array of {label(keywords.get('items'))}"
    return shown(keywords["const"]) if "const" in keywords else f"`{keywords.get('type', 'anything')}`"


def without(keywords: Keywords, *keys: str) -> dict[str, JsonValue]:
    """A copy without some keys."""
    return {key: value for key, value in keywords.items() if key not in keys}


def items_of(value: JsonValue) -> list[JsonValue]:
    """`value` if it is a list; otherwise an empty one."""
    return value if isinstance(value, list) else []


def strings(value: JsonValue) -> set[str]:
    """The texts in a list."""
    return {str(each) for each in items_of(value)}
