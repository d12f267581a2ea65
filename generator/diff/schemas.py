"""Compares schemas and the models that they refer to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.description.document import Document, mapping
from generator.description.parts import reference_to, references
from generator.description.sources import JsonValue
from generator.diff.change import Area, Edit, Effect, Place, listed, shown
from generator.diff.classes import CLASS, class_names, component_classes, reached
from generator.diff.forms import (
    CONDITIONS,
    UNIONS,
    alternatives,
    beside,
    canonical,
    class_of,
    conditions,
    flat,
    items_of,
    keywords_of,
    kind_of,
    label,
    strings,
    target_name,
    unused_sides,
    without,
)
from generator.diff.keywords import Keywords, differences, is_single, may_share_values, whole
from generator.markdown import code

_COMPARED = {
    *("properties", "patternProperties", "required", "items", "prefixItems", "additionalProperties", "propertyNames"),
    *("contentSchema", "allOf", "discriminator", *CONDITIONS, *UNIONS),
}


@dataclass
class _Found:
    edits: list[Edit] = field(default_factory=list)
    models: list[tuple[str, str]] = field(default_factory=list)


class SchemaComparison:
    """Compares schemas of two descriptions, each pair of models only once.

    Args:
        old: A description, as `with_classes` returns it.
        new: Another one.

    Attributes:
        gone: Parts of the old description that a reported change removes, with the models in them.
        come: Parts of the new description that a reported change adds.
    """

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = old, new
        self._old_classes, self._new_classes = set(class_names(old.root)), set(class_names(new.root))
        self._models: dict[tuple[str, str], _Found] = {}
        self._open: set[tuple[str, str]] = set()
        self._renamed: dict[str, set[str]] = {}
        self.gone: list[JsonValue] = []
        self.come: list[JsonValue] = []

    def edits(self, old: JsonValue, new: JsonValue, place: Place) -> Iterator[Edit]:
        """Compare two schemas at `place`, and the models that both refer to."""
        found = _Found()
        self._compare(old, new, place, found)
        yield from found.edits
        yield from self._model_edits(found.models)

    def unused_edits(self) -> Iterator[Edit]:
        """Compare the models that no operation uses. Call `edits` first, which finds the others."""
        common = component_classes(self._old).keys() & component_classes(self._new).keys()
        yield from self._model_edits([(each, each) for each in sorted(common) if (each, each) not in self._models])

    def class_edits(self) -> Iterator[Edit]:
        """List models that are renamed, added or removed, unless it is part of another change. Call `edits` first."""
        for old, names in sorted(self._renamed.items()):
            now = {name for name in names if not self._is_renamed_with_its_parent(old, name)}
            if now:
                yield Edit(Place(Area.MODEL, old, "model"), f"now called {listed(sorted(now))}", Effect.BREAKING)
        gone = self._old_classes - self._new_classes - self._renamed.keys()
        come = self._new_classes - self._old_classes - {name for names in self._renamed.values() for name in names}
        for name in gone - reached(self._old, self.gone):
            yield Edit(Place(Area.MODEL, name, "model"), "removed", Effect.BREAKING)
        for name in come - reached(self._new, self.come):
            yield Edit(Place(Area.MODEL, name, "model"), "added", Effect.HARMLESS)

    def new_classes(self, part: JsonValue) -> list[str]:
        """The models that a part of the new description needs and the old description does not have."""
        return sorted(reached(self._new, [part]) - self._old_classes)

    def _is_renamed_with_its_parent(self, old: str, new: str) -> bool:
        """Whether a model is named after another one that is renamed alike."""
        return any(
            old != parent and old.startswith(parent) and new == name + old.removeprefix(parent)
            for parent, names in self._renamed.items()
            for name in names
        )

    def _model_edits(self, pending: list[tuple[str, str]]) -> Iterator[Edit]:
        passed = set[tuple[str, str]]()
        while pending:
            pair = pending.pop()
            if pair not in passed:
                passed.add(pair)
                inner = self._model(*pair)
                yield from inner.edits
                pending = [*pending, *inner.models]

    def _model(self, old: str, new: str) -> _Found:
        if (old, new) not in self._models:
            found = self._models[old, new] = _Found()
            before, after = self._old.at(old[1:]), self._new.at(new[1:])
            place = Place(Area.MODEL, class_of(self._old, before) or target_name(old), "model")
            one, other = keywords_of(before), keywords_of(after)
            if CLASS in one and CLASS in other:  # their names are compared where they are used
                one, other = without(one, CLASS), without(other, CLASS)
            self._compare(one, other, place, found)
        return self._models[old, new]

    def _compare(self, old: JsonValue, new: JsonValue, place: Place, found: _Found) -> None:
        before, after = keywords_of(old), keywords_of(new)
        old_reference, new_reference = before.get("$ref"), after.get("$ref")
        if isinstance(old_reference, str) and isinstance(new_reference, str):
            if self._are_one_class(class_of(self._old, before), class_of(self._new, after), place, found):
                found.models.append((old_reference, new_reference))
            before, after = beside(self._old, before), beside(self._new, after)
        within = json.dumps(before), json.dumps(after)
        if within not in self._open:  # else they refer back to themselves and are being compared already
            self._open.add(within)
            self._compare_values(flat(self._old, before), flat(self._new, after), place, found)
            self._open.remove(within)

    def _are_one_class(self, old: str | None, new: str | None, place: Place, found: _Found) -> bool:
        """Whether two schemas may be the same class, under another name if need be."""
        if not old or not new or old == new:
            return True
        if old not in self._new_classes and new not in self._old_classes:
            self._renamed.setdefault(old, set()).add(new)
            return True
        found.edits.append(Edit(place, f"type {code(old)} -> {code(new)}", Effect.BREAKING))
        self.gone.append({CLASS: old})
        self.come.append({CLASS: new})
        return False

    def _compare_values(self, before: Keywords, after: Keywords, place: Place, found: _Found) -> None:
        union = alternatives(before, after)
        if union:
            self._compare_unions(*union, place, found)
            if before.keys().isdisjoint(UNIONS) or after.keys().isdisjoint(UNIONS):
                return  # the schema that is not a union is one of the alternatives
            before, after = without(before, *UNIONS), without(after, *UNIONS)
        if not may_share_values(before, after):
            self.gone.append(dict(before))
            self.come.append(dict(after))
            before, after = ({key: each[key] for key in ("type", CLASS) if key in each} for each in (before, after))
        old, new = (str(each.get(CLASS, "")) for each in (before, after))
        if not self._are_one_class(old, new, place, found):
            return
        self._single_keywords(before, after, place, found)
        self._fields(before, after, place, found)
        self._parts(before, after, place, found)
        self._wholes(before, after, place, found)

    def _single_keywords(self, before: Keywords, after: Keywords, place: Place, found: _Found) -> None:
        edits = [Edit(place, text, effect) for text, effect in differences(before, after)]
        old, new = before.get(CLASS), after.get(CLASS)
        if old is not None and new is None:
            self.gone.append({CLASS: old})
            if not any(edit.effect is Effect.BREAKING for edit in edits):
                edits = [edit for edit in edits if edit.effect is not Effect.HARMLESS]
                edits.append(Edit(place, f"no longer of class {code(str(old))}", Effect.BREAKING))
        elif old is None and new is not None:
            self.come.append({CLASS: new})
            edits = edits or [Edit(place, f"now of class {code(str(new))}", Effect.HARMLESS)]
        found.edits += edits

    def _fields(self, old: Keywords, new: Keywords, place: Place, found: _Found) -> None:
        old_fields, new_fields = mapping(dict(old), "properties"), mapping(dict(new), "properties")
        old_required, new_required = strings(old.get("required")), strings(new.get("required"))
        for name in {**old_fields, **new_fields, **dict.fromkeys(sorted(old_required | new_required))}:
            at, needed = place.within(f".{name}"), name in new_required
            if name in new_fields and name not in old_fields and name not in old_required:
                self.come.append(new_fields[name])
                text = "required field added" if needed else "field added"
                edit = Edit(at, text, Effect.TIGHTER if needed else Effect.HARMLESS)
                found.edits.append(edit.unless(unused_sides(new_fields[name])))
                continue
            if name in old_fields and name not in new_fields:
                self.gone.append(old_fields[name])
                found.edits.append(Edit(at, "field removed", Effect.BREAKING))
                continue
            passed = len(found.edits)
            if needed != (name in old_required):
                text = "now required" if needed else "no longer required"
                found.edits.append(Edit(at, text, Effect.of(tighter=needed, looser=not needed)))
            self._compare(old_fields.get(name), new_fields.get(name), at, found)
            unused = unused_sides(old_fields.get(name)) & unused_sides(new_fields.get(name))
            found.edits[passed:] = [edit.unless(unused) for edit in found.edits[passed:]]
        if [name for name in old_fields if name in new_fields] != [name for name in new_fields if name in old_fields]:
            found.edits.append(Edit(place, "order of fields changed", Effect.HARMLESS))

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
        old_items, new_items = items_of(old.get("prefixItems")), items_of(new.get("prefixItems"))
        for index in range(max(len(old_items), len(new_items))):
            before, after = (each[index] if index < len(each) else True for each in (old_items, new_items))
            parts.append(("prefixItems", before, after, f"[{index}]"))
        for key, one, other, suffix in parts:
            before, after = (each if each is False else keywords_of(each) or True for each in (one, other))
            if False in (before, after):
                if before is not after:
                    text = f"`{key}` no longer allowed" if after is False else f"`{key}` allowed"
                    found.edits.append(Edit(place, text, Effect.of(tighter=after is False, looser=before is False)))
            elif before is True and after is not True:
                self.come.append(after)
                found.edits.append(Edit(place.within(suffix), f"only {label(after)}", Effect.TIGHTER))
            elif after is True and before is not True:
                text = f"no longer limited to {label(before)}"
                found.edits.append(Edit(place.within(suffix), text, Effect.LOOSER))
            else:
                self._compare(before, after, place.within(suffix), found)

    def _wholes(self, old: Keywords, new: Keywords, place: Place, found: _Found) -> None:
        """Compare for equality: conditions, members that contradict each other, unknown keywords."""
        before, after = (
            canonical(document, conditions(each), expand=False)
            for document, each in ((self._old, old), (self._new, new))
        )
        if before == after:
            found.models += [(reference, reference) for reference in references(after)]
        tests, now = ({key: each for key, each in mapping(every).items() if key != "not"} for every in (before, after))
        for one, other in ((tests, now), (mapping(before).get("not"), mapping(after).get("not"))):
            if one != other:
                text = "added" if not one else "removed" if not other else "changed"
                effect = Effect.of(tighter=bool(other), looser=bool(one))
                if "if" in mapping(one) and mapping(one)["if"] == mapping(other).get("if"):
                    results = [(mapping(one).get(key), mapping(other).get(key)) for key in ("then", "else")]
                    changed = [pair for pair in results if pair[0] != pair[1]]
                    effect = Effect.of(
                        tighter=any(result is not None for _, result in changed),
                        looser=any(result is not None for result, _ in changed),
                    )
                found.edits.append(Edit(place, f"condition {text}", effect))
        self._discriminators(mapping(old.get("discriminator")), mapping(new.get("discriminator")), place, found)
        others = {key for key in old.keys() | new.keys() if not (key in _COMPARED or key == CLASS or is_single(key))}
        for key in sorted({*others, "allOf", *UNIONS}):
            values = canonical(self._old, old.get(key)), canonical(self._new, new.get(key))
            found.edits += [Edit(place, text, effect) for text, effect in whole(key, *values)]

    def _discriminators(
        self, old: dict[str, JsonValue], new: dict[str, JsonValue], place: Place, found: _Found
    ) -> None:
        """Compare what the client decides by which class an object in a response has."""
        before, after = old.get("propertyName"), new.get("propertyName")
        if before != after:
            text, effect = f"discriminator {shown(before)} -> {shown(after)}", Effect.LOOSER
            if before is None or after is None:
                text = f"discriminator {shown(before or after)} {'added' if before is None else 'removed'}"
                effect = Effect.HARMLESS if before is None else Effect.LOOSER
            found.edits.append(Edit(place, text, effect))
            return
        classes, now = mapping(old, "mapping"), mapping(new, "mapping")
        for value in {**classes, **now}:
            one, other = (
                label({"$ref": reference_to(str(each[value]))}) if value in each else None for each in (classes, now)
            )
            if one != other and not self._renamed.get((one or "").strip("`"), set()) & {(other or "").strip("`")}:
                text = f"discriminator's value {shown(value)}: {one or 'no class'} -> {other or 'no class'}"
                found.edits.append(Edit(place, text, Effect.LOOSER if one else Effect.HARMLESS))

    def _compare_unions(self, old: list[JsonValue], new: list[JsonValue], place: Place, found: _Found) -> None:
        left, right = list(old), list(new)
        for alike in (self._same_reference, self._equal, self._same_type):
            for before in list(left):
                after = next((each for each in right if alike(before, each)), None)
                if after is not None:
                    left.remove(before)
                    right.remove(after)
                    self._compare(before, after, place, found)
        self.come += right
        found.edits += [Edit(place, f"may no longer be {label(each)}", Effect.TIGHTER) for each in left]
        found.edits += [Edit(place, f"may also be {label(each)}", Effect.LOOSER) for each in right]

    def _same_reference(self, old: JsonValue, new: JsonValue) -> bool:
        return "$ref" in mapping(old) and mapping(old)["$ref"] == mapping(new).get("$ref")

    def _equal(self, old: JsonValue, new: JsonValue) -> bool:
        return canonical(self._old, old) == canonical(self._new, new)

    def _same_type(self, old: JsonValue, new: JsonValue) -> bool:
        return kind_of(self._old, old) == kind_of(self._new, new)


_PART_NAMES = {"items": "[]", "additionalProperties": "{}", "propertyNames": "{name}", "contentSchema": "{content}"}
