"""Compares schemas and the models that they refer to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.description.document import Document, mapping
from generator.description.parts import references
from generator.description.sources import JsonValue, unescape
from generator.diff.change import Area, Edit, Effect, Place, shown
from generator.diff.keywords import ANNOTATIONS, Keywords, differences, is_single, whole

_SCHEMAS = "#/components/schemas/"
_CONDITIONS = ("if", "then", "else", "not")
_UNIONS = ("anyOf", "oneOf")
_COMPARED = {
    *("properties", "patternProperties", "required", "items", "prefixItems", "additionalProperties", "propertyNames"),
    *("contentSchema", "allOf", "discriminator", *_CONDITIONS, *_UNIONS),
}


@dataclass
class _Found:
    edits: list[Edit] = field(default_factory=list)
    models: list[tuple[str, str]] = field(default_factory=list)


class SchemaComparison:
    """Compares schemas of two descriptions, each pair of models only once."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        self._old_classes, self._new_classes = class_names(old), class_names(new)
        self._models: dict[tuple[str, str], _Found] = {}
        self._open: set[tuple[str, str]] = set()

    def edits(self, old: JsonValue, new: JsonValue, place: Place) -> Iterator[Edit]:
        """Compare two schemas at `place`, and the models that both refer to."""
        found = _Found()
        self._compare(old, new, place, found)
        yield from found.edits
        pending, passed = found.models, set[tuple[str, str]]()
        while pending:
            pair = pending.pop()
            if pair not in passed:
                passed.add(pair)
                inner = self._model(*pair)
                yield from inner.edits
                pending = [*pending, *inner.models]

    def class_edits(self) -> Iterator[Edit]:
        """List added and removed models. Call `edits` first, which finds the renamed ones."""
        old, new = set(self._old_classes.values()), set(self._new_classes.values())
        renamed = {pair for pair in self._models if self._is_renaming(*pair)}
        gone = {self._old_classes[before] for before, _ in renamed}
        come = {self._new_classes[after] for _, after in renamed}
        for name in old - new - gone:
            yield Edit(Place(Area.MODEL, name, "model"), "removed", Effect.BREAKING)
        for name in new - old - come:
            yield Edit(Place(Area.MODEL, name, "model"), "added", Effect.HARMLESS)

    def _model(self, old: str, new: str) -> _Found:
        if (old, new) not in self._models:
            found = self._models[old, new] = _Found()
            place = Place(Area.MODEL, self._old_classes.get(old, _name(old)), "model")
            if self._is_renaming(old, new):
                found.edits.append(Edit(place, f"now called `{self._new_classes[new]}`", Effect.BREAKING))
            self._compare(self._old.at(old[1:]), self._new.at(new[1:]), place, found)
        return self._models[old, new]

    def _is_renaming(self, old: str, new: str) -> bool:
        before, after = self._old_classes.get(old), self._new_classes.get(new)
        return (
            None not in (before, after)
            and before not in self._new_classes.values()
            and after not in self._old_classes.values()
        )

    def _compare(self, old: JsonValue, new: JsonValue, place: Place, found: _Found) -> None:
        before, after = _keywords(old), _keywords(new)
        old_reference, new_reference = before.get("$ref"), after.get("$ref")
        if isinstance(old_reference, str) and isinstance(new_reference, str):
            found.models.append((old_reference, new_reference))
            old_class, new_class = self._old_classes.get(old_reference), self._new_classes.get(new_reference)
            if old_class != new_class and not self._is_renaming(old_reference, new_reference):
                names = (old_class or _name(old_reference), new_class or _name(new_reference))
                found.edits.append(Edit(place, f"type `{names[0]}` -> `{names[1]}`", Effect.BREAKING))
            before, after = _without(before, "$ref"), _without(after, "$ref")
        within = json.dumps(before), json.dumps(after)
        if within not in self._open:  # else they refer back to themselves and are being compared already
            self._open.add(within)
            self._compare_values(_flat(self._old, before), _flat(self._new, after), place, found)
            self._open.remove(within)

    def _compare_values(self, before: Keywords, after: Keywords, place: Place, found: _Found) -> None:
        union = _alternatives(before, after)
        if union:
            self._compare_unions(*union, place, found)
            if before.keys().isdisjoint(_UNIONS) or after.keys().isdisjoint(_UNIONS):
                return  # the schema that is not a union is one of the alternatives
            before, after = _without(before, *_UNIONS), _without(after, *_UNIONS)
        found.edits += [Edit(place, text, effect) for text, effect in differences(before, after)]
        self._fields(before, after, place, found)
        self._parts(before, after, place, found)
        self._wholes(before, after, place, found)

    def _fields(self, old: Keywords, new: Keywords, place: Place, found: _Found) -> None:
        old_fields, new_fields = mapping(dict(old), "properties"), mapping(dict(new), "properties")
        old_required, new_required = _strings(old.get("required")), _strings(new.get("required"))
        for name in {**old_fields, **new_fields, **dict.fromkeys(sorted(old_required | new_required))}:
            at, needed = place.within(f".{name}"), name in new_required
            if name in new_fields and name not in old_fields and name not in old_required:
                text = "required field added" if needed else "field added"
                found.edits.append(Edit(at, text, Effect.TIGHTER if needed else Effect.HARMLESS))
                continue
            if name in old_fields and name not in new_fields:
                found.edits.append(Edit(at, "field removed", Effect.BREAKING))
                continue
            if needed != (name in old_required):
                text = "now required" if needed else "no longer required"
                found.edits.append(Edit(at, text, Effect.of(tighter=needed, looser=not needed)))
            self._compare(old_fields.get(name), new_fields.get(name), at, found)

    def _parts(self, old: Keywords, new: Keywords, place: Place, found: _Found) -> None:
        """Compare the schemas of items, values, names and content."""
        parts: list[tuple[str, JsonValue, JsonValue, str]] = [
            (key, old.get(key, True), new.get(key, True), suffix)
            for key, suffix in _PART_NAMES.items()
            if key in old or key in new
        ]
        old_patterns, new_patterns = (mapping(dict(each), "patternProperties") for each in (old, new))
        for pattern in sorted(old_patterns.keys() | new_patterns.keys()):
            parts.append(
                (
                    "patternProperties",
                    old_patterns.get(pattern, True),
                    new_patterns.get(pattern, True),
                    f".{{{pattern}}}",
                )
            )
        old_items, new_items = _list(old.get("prefixItems")), _list(new.get("prefixItems"))
        for index in range(max(len(old_items), len(new_items))):
            before, after = (each[index] if index < len(each) else True for each in (old_items, new_items))
            parts.append(("prefixItems", before, after, f"[{index}]"))
        for key, one, other, suffix in parts:
            before, after = (each if each is False else _keywords(each) or True for each in (one, other))
            if False in (before, after):
                if before is not after:
                    text = f"`{key}` no longer allowed" if after is False else f"`{key}` allowed"
                    found.edits.append(Edit(place, text, Effect.of(tighter=after is False, looser=before is False)))
            elif before is True and after is not True:
                found.edits.append(Edit(place.within(suffix), f"only {_label(after)}", Effect.TIGHTER))
            elif after is True and before is not True:
                text = f"no longer limited to {_label(before)}"
                found.edits.append(Edit(place.within(suffix), text, Effect.LOOSER))
            else:
                self._compare(before, after, place.within(suffix), found)

    def _wholes(self, old: Keywords, new: Keywords, place: Place, found: _Found) -> None:
        """Compare for equality: conditions, members that contradict each other, unknown keywords."""
        before, after = (
            _canonical(document, {key: each[key] for key in _CONDITIONS if key in each}, expand=False)
            for document, each in ((self._old, old), (self._new, new))
        )
        if before == after:
            found.models += [(reference, reference) for reference in references(after)]
        else:
            text = "added" if not before else "removed" if not after else "changed"
            effect = Effect.of(tighter=bool(after), looser=bool(before))
            found.edits.append(Edit(place, f"condition {text}", effect))
        others = {key for key in old.keys() | new.keys() if not (key in _COMPARED or is_single(key))}
        for key in sorted({*others, "allOf", "discriminator", *_UNIONS}):
            values = _canonical(self._old, old.get(key)), _canonical(self._new, new.get(key))
            found.edits += [Edit(place, text, effect) for text, effect in whole(key, *values)]

    def _compare_unions(self, old: list[JsonValue], new: list[JsonValue], place: Place, found: _Found) -> None:
        left, right = list(old), list(new)
        for alike in (self._same_reference, self._equal, self._same_type):
            for before in list(left):
                after = next((each for each in right if alike(before, each)), None)
                if after is not None:
                    left.remove(before)
                    right.remove(after)
                    self._compare(before, after, place, found)
        found.edits += [Edit(place, f"may no longer be {_label(each)}", Effect.TIGHTER) for each in left]
        found.edits += [Edit(place, f"may also be {_label(each)}", Effect.LOOSER) for each in right]

    def _same_reference(self, old: JsonValue, new: JsonValue) -> bool:
        return "$ref" in mapping(old) and mapping(old)["$ref"] == mapping(new).get("$ref")

    def _equal(self, old: JsonValue, new: JsonValue) -> bool:
        return _canonical(self._old, old) == _canonical(self._new, new)

    def _same_type(self, old: JsonValue, new: JsonValue) -> bool:
        return _kind(self._old, old) == _kind(self._new, new)


_PART_NAMES = {"items": "[]", "additionalProperties": "{}", "propertyNames": "{name}", "contentSchema": "{content}"}


def class_names(document: Document) -> dict[str, str]:
    """The names of the Python classes that schemas become, by reference."""
    names: dict[str, str] = {}
    for name, schema in mapping(document.root, "components", "schemas").items():
        flat = _flat(document, _keywords(schema))
        if "properties" in flat or "enum" in flat or flat.get("type") == "object":
            names[f"{_SCHEMAS}{name}"] = str(mapping(schema).get("title", name))
    return names


def _name(reference: str) -> str:
    return unescape(reference.rpartition("/")[2])


def _keywords(schema: JsonValue) -> dict[str, JsonValue]:
    """The assertions of `schema`; equivalent spellings are normalised."""
    if schema is False:
        return {"not": {}}
    kept = {
        key: value
        for key, value in mapping(schema).items()
        if key not in ANNOTATIONS and (not key.startswith("x-") or key == "x-enum-varnames")
    }
    members = [_keywords(member) for member in _list(kept.get("allOf"))]
    if len(members) == 1 and not members[0].keys() & kept.keys():
        kept = members[0] | _without(kept, "allOf")
    for union in _UNIONS:
        constants = [_keywords(member) for member in _list(kept.get(union))]
        if constants and "enum" not in kept and all(member.keys() == {"const"} for member in constants):
            kept = _without(kept, union) | {"enum": [member["const"] for member in constants]}
    return kept


def _flat(document: Document, keywords: Keywords, passed: tuple[str, ...] = ()) -> dict[str, JsonValue]:
    """`keywords` merged with those of the target of its reference and of the members of `allOf`."""
    own = _without(keywords, "$ref", "allOf")
    holding = [_keywords(member) for member in _list(keywords.get("allOf"))]
    reference = keywords.get("$ref")
    if isinstance(reference, str) and reference not in passed:
        passed = (*passed, reference)
        holding.insert(0, _keywords(document.at(reference.removeprefix("#"))))
    flat: dict[str, JsonValue] = {}
    for each in (*(_flat(document, member, passed) for member in holding), own):
        _merge(flat, each)
    return flat


def _merge(flat: dict[str, JsonValue], more: Keywords) -> None:
    for key, value in more.items():
        if key not in flat or key == "default":
            flat[key] = value
        elif key == "properties":
            fields, others = mapping(flat[key]), mapping(value)
            both = {name: _both(fields[name], others[name]) for name in fields.keys() & others.keys()}
            flat[key] = {**fields, **others, **both}
        elif key == "required":
            flat[key] = [*sorted(_strings(flat[key]) | _strings(value))]
        elif flat[key] != value:
            flat["allOf"] = [*_list(flat.get("allOf")), {key: value}]


def _both(one: JsonValue, other: JsonValue) -> JsonValue:
    return one if one == other else {"allOf": [one, other]}


def _canonical(document: Document, value: JsonValue, passed: tuple[str, ...] = (), *, expand: bool = True) -> JsonValue:
    """`value` without annotations, and with references expanded; if not ``expand``, then in `if` and `not` only.

    The targets of these decide which values are refused, so a change of them has an effect of its own.
    """
    if isinstance(value, list):
        return [_canonical(document, item, passed, expand=expand) for item in value]
    if not isinstance(value, dict):
        return value
    reference = value.get("$ref")
    plain: dict[str, JsonValue] = {
        key: _canonical_part(document, key, given, passed, expand=expand or key in ("if", "not"))
        for key, given in _keywords(value).items()
    }
    if isinstance(reference, str) and reference not in passed and expand:
        plain["$ref"] = _canonical(document, document.at(reference.removeprefix("#")), (*passed, reference))
    return plain


def _alternatives(old: Keywords, new: Keywords) -> tuple[list[JsonValue], list[JsonValue]] | None:
    """The alternatives of both schemas if either is a union; the other is then its own only alternative.

    None also if one asserts more than a union and the other is not a union: these cannot be matched.
    """
    before, after = _members(old), _members(new)
    if before and after:
        return before, after
    if before and not after and _without(old, *_UNIONS) == {} and new:
        return before, [dict(new)]
    if after and not before and _without(new, *_UNIONS) == {} and old:
        return [dict(old)], after
    return None


def _canonical_part(
    document: Document, key: str, given: JsonValue, passed: tuple[str, ...], *, expand: bool
) -> JsonValue:
    if key in ("enum", "const", "default"):
        return given
    if key in ("properties", "patternProperties"):
        return {name: _canonical(document, item, passed, expand=expand) for name, item in mapping(given).items()}
    return _canonical(document, given, passed, expand=expand)


def _members(keywords: Keywords) -> list[JsonValue] | None:
    unions = [_list(keywords[key]) for key in _UNIONS if key in keywords]
    return unions[0] if len(unions) == 1 else None


def _kind(document: Document, schema: JsonValue) -> str:
    flat = _flat(document, _keywords(schema))
    return json.dumps(flat.get("type", "object" if "properties" in flat else None))


def _label(schema: JsonValue) -> str:
    keywords = _keywords(schema)
    if isinstance(reference := keywords.get("$ref"), str):
        return f"`{_name(reference)}`"
    if keywords.get("type") == "array":
        return f"an array of {_label(keywords.get('items'))}"
    return shown(keywords["const"]) if "const" in keywords else f"`{keywords.get('type', 'anything')}`"


def _without(keywords: Keywords, *keys: str) -> dict[str, JsonValue]:
    return {key: value for key, value in keywords.items() if key not in keys}


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _strings(value: JsonValue) -> set[str]:
    return {str(each) for each in _list(value)}
