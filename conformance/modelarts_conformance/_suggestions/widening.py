"""Widens the description until the answers that were seen are valid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import define, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._phases.reporting import shown
from modelarts_conformance._suggestions.emission import Column
from modelarts_conformance._suggestions.inference import inferred
from modelarts_conformance._suggestions.matching import AMBIGUOUS, NOT_FITTING, UNDOCUMENTED, Matching, Problem, type_of
from modelarts_conformance._suggestions.sources import SpecSources, Spot, Step

SOURCE: Final = "Answers of a server, as modelarts-conformance has seen them"
_MOST_CHANGES: Final = 500  # for one answer
_MOST_SHOWN: Final = 5  # values that a discrepancy names
_LIMITS: Final = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"})


@define
class Change:
    """What was changed at a place, and why.

    Attributes:
        about: The field of the object; empty for the value itself.
        documented: What was documented.
        seen: What was seen instead.
        chosen: What the description says now.
    """

    about: str
    documented: str
    chosen: str
    seen: dict[str, None] = field(factory=dict[str, None])

    def entry(self) -> dict[str, str]:
        """The content of ``x-discrepancy``."""
        values = list(self.seen)
        more = f" and {len(values) - _MOST_SHOWN} more" if len(values) > _MOST_SHOWN else ""
        about = {"field": self.about} if self.about else {}
        seen = f"{', '.join(values[:_MOST_SHOWN])}{more}, in answers of a server."
        return {**about, "documented": self.documented, "seen": ascii_text(seen), "chosen": self.chosen}


class Widening:
    """Changes the sources.

    Args:
        sources: The sources of the description.
    """

    def __init__(self, sources: SpecSources) -> None:
        self._sources = sources
        self._changes: dict[tuple[Spot, str, str], Change] = {}
        self._components: set[str] = set()
        self._added = set[tuple[str, tuple[Step, ...]]]()

    def accept(self, schema: Spot, value: Any, operation: str, *, whole: bool = True) -> None:
        """Change the sources so that a value is valid.

        Args:
            schema: The schema of the value.
            value: The value.
            operation: ID of the operation that answers it.
            whole: Whether it is a whole answer, and not only the fields of it that differ.
        """
        matching = Matching(self._sources, whole=whole)
        for _ in range(_MOST_CHANGES):
            problem = next(matching.problems(self._sources.again(schema), value), None)
            if problem is None:
                return
            self._change(problem, operation, self._sources.again(schema))

    def is_valid(self, schema: Spot, value: Any) -> bool:
        """Whether a value is valid.

        Args:
            schema: The schema of the value.
            value: The value.
        """
        return not any(True for _ in Matching(self._sources).problems(schema, value))

    def explain(self) -> None:
        """Write an ``x-discrepancy`` at each place that was changed."""
        by_spot: dict[Spot, list[dict[str, str]]] = {}
        for (spot, _, _), change in self._changes.items():
            by_spot.setdefault(spot, []).append(change.entry())
        for spot, entries in by_spot.items():
            now = self._sources.again(spot)
            before = now.value("x-discrepancy")
            given = [] if before is None else before if isinstance(before, list) else [before]
            both = [*given, *entries]
            self._sources.put(now, "x-discrepancy", both[0] if len(both) == 1 else both)
        self._changes.clear()

    def schema_of(self, value: Any, name: str, file: str, operation: str) -> dict[str, Any]:
        """A schema for a value of which nothing is documented; objects become components.

        Args:
            value: The value.
            name: The name of the field, or of what else has the value.
            file: The file that will have the schema.
            operation: ID of the operation that answers it.
        """
        home = f"schemas/{file.rpartition('/')[2]}"
        if home not in self._sources.files("schemas"):
            home = "schemas/shared.yaml"

        def component(fields: Mapping[str, Any], inner: str) -> str:
            title = self._unused(inner)
            text = f"Undocumented; in answers of {operation}."
            properties = {key: described(each, text) for key, each in fields.items()}
            made = {"title": title, "type": "object", "description": text, "properties": properties, "x-source": SOURCE}
            self._sources.add_to_end(home, title, made)
            self._added.add((home, (title,)))
            return f"#/{title}"

        return inferred(value, name, component) if file == home else _referring(inferred(value, name, component), home)

    def note(self, spot: Spot, about: str, kind: str, documented: str, seen: str, chosen: str) -> None:
        """Note a change for its ``x-discrepancy``.

        Args:
            spot: The mapping that has it.
            about: The field of the object; empty for the value itself.
            kind: What was changed.
            documented: What was documented.
            seen: What was seen.
            chosen: What the description says now.
        """
        if any((spot.file, spot.steps[:length]) in self._added for length in range(len(spot.steps) + 1)):
            return  # of which nothing is documented
        change = self._changes.setdefault((spot, about, kind), Change(about, documented, chosen))
        change.chosen = chosen
        change.seen[seen] = None

    def _change(self, problem: Problem, operation: str, schema: Spot) -> None:
        spot, value, keyword = problem.spot, problem.value, problem.keyword
        if keyword == UNDOCUMENTED:
            self._add_field(problem, operation, schema)
        elif keyword == "type":
            self._add_type(problem, operation, schema)
        elif keyword == "$ref":
            self._allow_null(problem)
        elif keyword in ("enum", "const"):
            before = spot.value(keyword)
            if value is not None and type_of(value) not in map(type_of, before if keyword == "enum" else [before]):
                self._add_form(problem, operation)
                return
            values = [*(before if keyword == "enum" else [before]), value]
            has_lines = keyword == "enum" and not spot.keys[keyword].node.flow_style  # type: ignore[attr-defined]
            known = ", ".join(map(str, before)) if keyword == "enum" else str(before)
            self.note(spot, "", "enum", f"{_cut(known)}.", shown(value), "The documented values and those seen.")
            self._sources.put(spot, "enum", Column(values) if has_lines else values)
            if keyword == "const":
                self._sources.remove(self._sources.again(spot), "const")
        elif keyword == "required":
            self.note(spot, value, "required", "A required field.", "Absent", "An optional field.")
            left = [name for name in spot.value("required") if name != value]
            if left:
                has_lines = not spot.keys["required"].node.flow_style  # type: ignore[attr-defined]
                self._sources.put(spot, "required", Column(left) if has_lines else left)
            else:
                self._sources.remove(spot, "required")
        elif keyword in (AMBIGUOUS, NOT_FITTING):
            self._widen_branches(problem, operation)
        else:
            self._widen_limit(problem)

    def _add_field(self, problem: Problem, operation: str, whole: Spot) -> None:
        spot, name, value = problem.spot, problem.at[-1], problem.value
        if "*" not in problem.at and _has_list(value):
            self._mark_entries(whole, operation)
        schema = self.schema_of(value, _of_title(spot, name), spot.file, operation)
        made = described(schema, f"Undocumented; in answers of {operation}.")
        made["x-discrepancy"] = {
            "documented": "Not documented.",
            "seen": ascii_text(f"{shown(value)} in an answer of {operation}."),
            "chosen": "An optional field.",
        }
        fields = self._sources.again(spot).at("properties")
        if fields is not None:
            self._sources.put(fields, name, made)
            self._added.add((fields.file, (*fields.steps, name)))

    def _mark_entries(self, whole: Spot, operation: str) -> None:
        """Say which list has the entries of a page, before there is another one."""
        fields = [each for spot in Matching(self._sources).same_value(whole) for each in _fields(spot).values()]
        if OPERATIONS[operation].paging is None and not any("x-counts" in each.keys for each in fields):
            return
        lists = list(self._lists(whole))
        if len(lists) == 1 and "x-paging" not in lists[0].keys:
            self._sources.put(lists[0], "x-paging", "entries")

    def _lists(self, spot: Spot, within: frozenset[Spot] = frozenset()) -> Iterator[Spot]:
        """The lists in an object, and in the objects in it."""
        same = [each for each in Matching(self._sources).same_value(spot) if each not in within]
        for each in same:
            if "array" in _listed(each.value("type")):
                yield each
                return
        for each in same:
            for inner in _fields(each).values():
                yield from self._lists(inner, within | set(same))

    def _add_type(self, problem: Problem, operation: str, whole: Spot) -> None:
        spot, kind = problem.spot, type_of(problem.value)
        if kind != "null" and {"enum", "const"} & spot.keys.keys():
            self._add_form(problem, operation)
            return
        if kind == "array" and "*" not in problem.at:
            self._mark_entries(whole, operation)
            spot = self._sources.again(spot)
        given = spot.value("type")
        before = [given] if isinstance(given, str) else list(given)
        types = ["number" if each == "integer" and kind == "number" else each for each in before]
        types += [kind] if kind not in types else []
        self.note(spot, "", "type", f"{_names(before)}.", shown(problem.value), f"{_names(types)}.")
        self._sources.put(spot, "type", types[0] if len(types) == 1 else types)
        if kind == "array" and "items" not in spot.keys:
            items = self.schema_of(problem.value, _of_title(spot, "item"), spot.file, operation)["items"]
            self._sources.put(self._sources.again(spot), "items", items, after="type")

    def _add_form(self, problem: Problem, operation: str) -> None:
        """Allow another type than that of an enumeration, whose values stay a form of their own."""
        spot, value = problem.spot, problem.value
        other = self.schema_of(value, _of_title(spot, "form"), spot.file, operation)
        spot = self._sources.again(spot)
        before = {key: spot.value(key) for key in ("type", "enum", "const") if key in spot.keys}
        before.setdefault("type", type_of(next(iter(before.get("enum", [before.get("const")])))))
        if "enum" in before:
            before["enum"] = Column(before["enum"])
        self.note(spot, "", "form", "An enumeration.", shown(value), f"The enumeration or {type_of(value)}.")
        self._sources.put(spot, "anyOf", [before, other], after="title")
        for key in ("type", "enum", "const"):
            self._sources.remove(self._sources.again(spot), key)

    def _allow_null(self, problem: Problem) -> None:
        """Null is allowed where the component is used, and not wherever it is."""
        spot = problem.spot
        parent, last = _parent(self._sources, spot)
        reference = {"$ref": spot.value("$ref")}
        if last == 0 and spot.steps[-2] == "allOf" and len(parent.items) == 1:
            whole = _parent(self._sources, parent)[0]
            self.note(whole, "", "null", "Not null.", "null", "The documented value or null.")
            stated = whole.value("type")
            if stated is not None and "null" not in stated:
                self._sources.put(whole, "type", [*([stated] if isinstance(stated, str) else stated), "null"])
            whole = self._sources.again(whole)
            self._sources.put(whole, "oneOf", [reference, {"type": "null"}], after="allOf")
            self._sources.remove(self._sources.again(whole), "allOf")
            return
        if spot.steps[-1] in ("schema",) or isinstance(spot.steps[-1], int):
            # A whole answer, and a member of a composition, cannot be anything else.
            target = self._sources.resolved(spot)
            stated = target.value("type")
            types = [stated] if isinstance(stated, str) else list(stated or ["object"])
            self.note(target, "", "type", f"{_names(types)}.", "null", f"{_names([*types, 'null'])}.")
            self._sources.put(target, "type", [*types, "null"])
            return
        self.note(spot, "", "null", "Not null.", "null", "The documented value or null.")
        self._sources.put(spot, "oneOf", [reference, {"type": "null"}], after="$ref")
        self._sources.remove(self._sources.again(spot), "$ref")

    def _widen_branches(self, problem: Problem, operation: str) -> None:
        spot, value = problem.spot, problem.value
        if problem.keyword == AMBIGUOUS:
            self.note(spot, "", "oneOf", "One of several forms.", shown(value), "One or more of the forms.")
            self._sources.put(spot, "anyOf", spot.value("oneOf"), after="oneOf")
            self._sources.remove(self._sources.again(spot), "oneOf")
            return
        parent, key = _parent(self._sources, spot)
        branch = self.schema_of(value, _of_title(parent, "form"), parent.file, operation)
        if branch == {"type": ["string", "null"]}:
            branch = {"type": "null"}
        self.note(
            parent, "", "branch", "One of several forms.", shown(value), f"{type_of(value).capitalize()} as well."
        )
        parent = self._sources.again(parent)
        self._sources.put(parent, str(key), [*parent.value(str(key)), branch])

    def _widen_limit(self, problem: Problem) -> None:
        spot, key, value = problem.spot, problem.keyword, problem.value
        before = spot.value(key)
        if key in _LIMITS or key in ("minimum", "maximum"):
            now = len(value) if key in _LIMITS else value
            self.note(spot, "", key, f"{key} {before}.", shown(value), f"{key} {now}.")
            self._sources.put(spot, key, now)
        else:
            self.note(spot, "", key, f"{key} {_cut(str(before))}.", shown(value), f"No {key}.")
            self._sources.remove(spot, key)

    def _unused(self, name: str) -> str:
        """A name for a component that no other has."""
        if not self._components:
            self._components = {key for file in self._sources.files("schemas") for key in self._sources.root(file).keys}
        title = "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", name)) or "Seen"
        found, count = title if title[0].isalpha() else f"Seen{title}", 1
        while found in self._components:
            count += 1
            found = f"{title}{count}"
        self._components.add(found)
        return found


def described(schema: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A schema with a description.

    Args:
        schema: The schema.
        text: The description.
    """
    return {**schema, "description": text}


def ascii_text(text: str) -> str:
    """A text in ASCII, as the description is.

    Args:
        text: Any text.
    """
    return " ".join(text.encode("ascii", "backslashreplace").decode().split())


def _parent(sources: SpecSources, spot: Spot) -> tuple[Spot, str | int]:
    found = sources.root(spot.file)
    for step in spot.steps[:-1]:
        found = found.items[step] if isinstance(step, int) else found.keys[step]
    return found, spot.steps[-1]


def _referring(schema: dict[str, Any], home: str) -> dict[str, Any]:
    """A schema whose references within a file are from another folder."""
    return {
        key: f"../{home}{value}" if key == "$ref" else _referring(value, home) if isinstance(value, dict) else value
        for key, value in schema.items()
    }


def _of_title(spot: Spot, name: str) -> str:
    """What a component is called that is the value of a field."""
    return f"{spot.value('title') or (spot.steps[0] if spot.steps else '')}_{name}"


def _fields(spot: Spot) -> Mapping[str, Spot]:
    fields = spot.at("properties")
    return {} if fields is None else fields.keys


def _has_list(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, dict) and any(map(_has_list, value.values())))


def _listed(types: Any) -> list[str]:
    return [types] if isinstance(types, str) else list(types or ())


def _names(types: list[str]) -> str:
    return " or ".join(types).capitalize()


def _cut(text: str) -> str:
    return ascii_text(text if len(text) < 200 else f"{text[:200]}...")
