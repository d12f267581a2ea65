"""Checks that the schemas refuse what the documents do not allow: `python -m tests.conformance.mutations`.

Each example of the description is changed in one place at a time: a value gets another JSON type, a required field is
left out, a value leaves the range, pattern, set or format that its schema states (formats of integers are ranges here,
as they are for the local ModelArts). The schema has to refuse each of these mutants. Those that it accepts are listed,
with the reason that the description gives: the schema accepts several types because documents and examples disagree
(`x-discrepancy`), or the documents leave the content open.

Mutants of the first kind reveal missing types. The others show only that what a schema states has an effect: a required
field or a limit that the description lacks altogether goes unnoticed here.

The exit code is 1 when too many mutants are accepted, when one is accepted without a reason, or when an example does
not fit its schema unchanged.
"""

from __future__ import annotations

import copy
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import jsonschema_rs
from modelarts_client.integer_formats import bound_integers

from generator.description.pointers import unescape
from tests.conformance.documents import kind_of
from tests.conformance.examples import Example, asked_for
from tests.conformance.mutants import matches, of_other_types, out_of_range
from tests.support.description import registry_of, validator_of

REQUIRED: Final = "required field"
TYPE: Final = "type"
CONSTRAINT: Final = "constraint"
SEVERAL_TYPES: Final = "several types, as x-discrepancy says"
FREE_FORM: Final = "no documented fields"
WANTED: Final = 95.0  # percent of the mutants that have to be refused
EXIT_WEAK: Final = 1
_NAMES: Final = re.compile(r", ?| and ")
Json = dict[str, Any]


@dataclass(frozen=True)
class Survivor:
    """A mutant that its schema accepts.

    Attributes:
        example: what was changed.
        path: where: `$.items[0].name`.
        mutation: how.
        reason: why that is right; empty when nothing says so.
    """

    example: Example
    path: str
    mutation: str
    reason: str

    def __str__(self) -> str:
        return f"{self.example}\n    {self.path}: {self.mutation}: {self.reason or 'NO REASON: a defect of the schema'}"


@dataclass
class Tally:
    """Mutants, and how many of them were refused."""

    examples: int = 0
    mutants: int = 0
    killed: int = 0

    @property
    def percent(self) -> float:
        """Share of the mutants that were refused."""
        return 100 * self.killed / self.mutants if self.mutants else 100.0

    def __str__(self) -> str:
        return f"{self.examples:8} {self.mutants:8} {self.killed:8} {self.percent:7.2f}"


@dataclass
class Report:
    """The outcome for all mutants.

    Attributes:
        total: each example counts once.
        operations: by operation; an example that several share counts for each of them.
        kinds: mutants by kind of mutation, and those of them that were refused.
        survivors: the mutants that were accepted.
        unfit: the examples that do not fit unchanged; their mutants are always refused, which proves nothing.
    """

    total: Tally = field(default_factory=Tally)
    operations: dict[str, Tally] = field(default_factory=dict)
    kinds: dict[str, Tally] = field(default_factory=dict)
    survivors: list[Survivor] = field(default_factory=list)
    unfit: list[Example] = field(default_factory=list)

    @property
    def unexplained(self) -> list[Survivor]:
        """The survivors without a reason."""
        return [survivor for survivor in self.survivors if not survivor.reason]

    @property
    def passed(self) -> bool:
        """Whether there were mutants, enough of them were refused, and there is a reason for the rest."""
        enough = self.total.mutants > 0 and self.total.percent >= WANTED
        return enough and not self.unexplained and not self.unfit

    def table(self) -> list[str]:
        """The figures, as lines."""
        width = max(map(len, [*self.operations, "of required fields"]))
        lines = [f"{'operation':{width}} {'examples':>8} {'mutants':>8} {'refused':>8} {'%':>7}"]
        lines += [f"{name:{width}} {tally}" for name, tally in sorted(self.operations.items())]
        return [*lines, *self.summary(width)]

    def summary(self, width: int = 18) -> list[str]:
        """The figures of all operations together, as lines."""
        lines = [f"{f'of {name}s':{width}} {tally}" for name, tally in sorted(self.kinds.items())]
        reasons = Counter(survivor.reason.partition(":")[0] or "no reason" for survivor in self.survivors)
        lines.append(f"{'all':{width}} {self.total}")
        lines += [f"accepted, {reason}: {count}" for reason, count in sorted(reasons.items())]
        return lines + [f"does not fit as it is: {example}" for example in self.unfit]


@dataclass(frozen=True)
class _Part:
    """A schema that a value has to fit.

    Attributes:
        schema: the schema, without what it refers to.
        holders: the schemas around it, from the component inwards, each with the name of the field below it.
        branch: whether it is one of several alternatives.
    """

    schema: Json
    holders: tuple[tuple[Json, str], ...]
    branch: bool = False


@dataclass(frozen=True)
class _Outcome:
    kind: str
    path: str
    mutation: str
    refused: bool
    reason: str


def mutate(document: Json, found: Sequence[Example]) -> Report:
    """Try all mutants of some examples of a description."""
    report = Report()
    document = copy.deepcopy(document)
    bound_integers(document)
    registry = registry_of(document)
    for example in found:
        mutator = _Mutator(document, registry, example)
        if not mutator.fits():
            report.unfit.append(example)
            continue
        outcomes = list(mutator.outcomes())
        for tally in _tallies(report, example):
            tally.examples += 1
            tally.mutants += len(outcomes)
            tally.killed += sum(outcome.refused for outcome in outcomes)
        for outcome in outcomes:
            kind = report.kinds.setdefault(outcome.kind, Tally())
            kind.mutants += 1
            kind.killed += outcome.refused
            if not outcome.refused:
                report.survivors.append(Survivor(example, outcome.path, outcome.mutation, outcome.reason))
        for name in {outcome.kind for outcome in outcomes}:
            report.kinds[name].examples += 1
    return report


def _tallies(report: Report, example: Example) -> Iterator[Tally]:
    yield report.total
    for operation in example.operations or ("(schemas)",):
        yield report.operations.setdefault(operation, Tally())


class _Mutator:
    """Changes one example in place, validates it against its schema, and changes it back."""

    def __init__(self, document: Json, registry: jsonschema_rs.Registry, example: Example) -> None:
        self._components: Json = document["components"]["schemas"]
        schema = _at(document, example.schema)
        self._schema = schema
        self._root = [copy.deepcopy(example.value)]
        self._validator = validator_of(schema, registry)

    def fits(self) -> bool:
        return self._validator.is_valid(self._root[0])

    def outcomes(self) -> Iterator[_Outcome]:
        yield from self._node(self._root, 0, list(self._parts(self._schema, (), self._root[0])), "$", "")

    # Walking

    def _node(self, container: Any, key: Any, parts: Sequence[_Part], path: str, free: str) -> Iterator[_Outcome]:
        """The outcomes for a value and all in it; `free` is the reason why any value is allowed."""
        value = container[key]
        for kind, label, mutant in self._mutants(value, parts):
            container[key] = mutant
            refused = not self.fits()
            container[key] = value
            yield _Outcome(kind, path, label, refused, "" if refused else free or self._reason(kind, parts))
        free = free or _free_form(value, parts)
        if isinstance(value, dict):
            yield from self._required(value, parts, path)
            for name in list(value):
                below = [part for one in parts for part in self._property(one, name, value[name])]
                yield from self._node(value, name, below, f"{path}.{name}", free)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                below = [part for one in parts for part in self._item(one, index, item)]
                yield from self._node(value, index, below, f"{path}[{index}]", free)

    def _required(self, value: Json, parts: Sequence[_Part], path: str) -> Iterator[_Outcome]:
        names = dict.fromkeys(name for part in parts for name in part.schema.get("required", ()))
        for name in names:
            if name in value:
                left = value.pop(name)
                refused = not self.fits()
                value[name] = left
                yield _Outcome(REQUIRED, f"{path}.{name}", "left out", refused, "")

    def _parts(
        self, schema: Json, holders: tuple[tuple[Json, str], ...], value: Any, branch: bool = False
    ) -> Iterator[_Part]:
        """A schema and all that it refers to, as far as it is about a value of this type."""
        yield _Part(schema, holders, branch)
        if "$ref" in schema:
            yield from self._parts(self._referred(schema), (), value, branch)
        for one in schema.get("allOf", ()):
            yield from self._parts(one, (*holders, (schema, "")), value, branch)
        for keyword in ("oneOf", "anyOf"):
            for one in schema.get(keyword, ()):
                kinds = self._kinds(one)
                if kinds is None or kind_of(value) in kinds:
                    yield from self._parts(one, (*holders, (schema, "")), value, branch=True)

    def _property(self, part: _Part, name: str, value: Any) -> Iterator[_Part]:
        holders = (*part.holders, (part.schema, name))
        patterns = part.schema.get("patternProperties", {})
        matching = [schema for pattern, schema in patterns.items() if matches(pattern, name)]
        for schema in matching:
            yield from self._parts(schema, holders, value)
        if name in part.schema.get("properties", {}):
            yield from self._parts(part.schema["properties"][name], holders, value)
        elif not matching and isinstance(part.schema.get("additionalProperties"), dict):
            yield from self._parts(part.schema["additionalProperties"], holders, value)

    def _item(self, part: _Part, index: int, value: Any) -> Iterator[_Part]:
        holders = (*part.holders, (part.schema, ""))
        first = part.schema.get("prefixItems", ())
        if index < len(first):
            yield from self._parts(first[index], holders, value)
        elif isinstance(part.schema.get("items"), dict):
            yield from self._parts(part.schema["items"], holders, value)

    def _referred(self, schema: Json) -> Json:
        found: Json = self._components[str(schema["$ref"]).rpartition("/")[2]]
        return found

    def _kinds(self, schema: Json) -> set[str] | None:
        """The JSON types that a schema allows; None for all."""
        found: set[str] | None = None
        stated = schema.get("type")
        if stated is not None:
            found = {stated} if isinstance(stated, str) else set(stated)
            found |= {"number"} if "integer" in found else set()
        conditions = [self._kinds(branch) for branch in schema.get("allOf", ())]
        if "$ref" in schema:
            conditions.append(self._kinds(self._referred(schema)))
        for keyword in ("oneOf", "anyOf"):
            branches = [self._kinds(branch) for branch in schema.get(keyword, ())]
            if branches and None not in branches:
                conditions.append(set().union(*(branch for branch in branches if branch is not None)))
        for kinds in conditions:
            found = kinds if found is None else found if kinds is None else found & kinds
        return found

    # Changing

    def _mutants(self, value: Any, parts: Sequence[_Part]) -> Iterator[tuple[str, str, Any]]:
        for kind, mutant in of_other_types(value):
            if not (value is None and self._allow(parts, kind)):
                yield TYPE, f"{kind_of(value)} to {kind}", mutant
        if isinstance(value, int) and not isinstance(value, bool) and self._is_integer(parts):
            yield TYPE, "integer to fraction", value + 0.5
        for schema in _unique([part.schema for part in parts]):
            for label, mutant in out_of_range(value, schema):
                yield CONSTRAINT, label, mutant

    def _allow(self, parts: Sequence[_Part], kind: str) -> bool:
        """Whether schemas give a type to a value that is null in the example; without a schema, nothing does."""
        allowed = [self._kinds(part.schema) or (kind,) for part in parts if not part.branch]
        return bool(allowed) and all(kind in kinds for kinds in allowed)

    def _is_integer(self, parts: Sequence[_Part]) -> bool:
        stated = [part.schema["type"] for part in parts if "type" in part.schema]
        return any("integer" in ([one] if isinstance(one, str) else one) for one in stated)

    def _reason(self, kind: str, parts: Sequence[_Part]) -> str:
        """Why a schema may accept a type that the example does not show."""
        if kind != TYPE or not any(len((self._kinds(part.schema) or set()) - {"null"}) > 1 for part in parts):
            return ""
        said = (text for part in parts for text in _chosen([*part.holders, (part.schema, "")]))
        return f"{SEVERAL_TYPES}: {text}" if (text := next(said, "")) else ""


def _chosen(holders: Sequence[tuple[Json, str]]) -> Iterator[str]:
    """What was chosen where documents and examples disagree about a field; the nearest statement comes first."""
    for schema, name in reversed(holders):
        entries = schema.get("x-discrepancy", [])
        entries = entries if isinstance(entries, list) else [entries]
        yield from (entry["chosen"] for entry in entries if name in _NAMES.split(entry.get("field", "")))
        yield from (entry["chosen"] for entry in entries if "field" not in entry)


def _free_form(value: Any, parts: Sequence[_Part]) -> str:
    """The reason why a value may have any content: the documents give it no fields. Empty when they do."""
    schemas = [part.schema for part in parts]
    if not isinstance(value, dict) or not schemas:
        return ""
    if any(schema.get(keyword) for schema in schemas for keyword in ("properties", "patternProperties")):
        return ""
    if any(schema.get("additionalProperties", True) not in (True, {}) for schema in schemas):
        return ""
    said = next((str(schema["description"]) for schema in schemas if "description" in schema), "")
    return f"{FREE_FORM}: {said}" if said else ""


def _unique(schemas: Sequence[Json]) -> list[Json]:
    return list({id(schema): schema for schema in schemas}.values())


def _at(document: Json, pointer: str) -> Json:
    found: Any = document
    for part in pointer.split("/")[1:]:
        found = found[int(part)] if isinstance(found, list) else found[unescape(part)]
    schema: Json = found
    return schema


def main(arguments: Sequence[str] | None = None) -> int:
    """Try all mutants, and print the outcome."""
    document, found = asked_for("tests.conformance.mutations", __doc__, arguments)
    report = mutate(document, found)
    print(*report.survivors, *report.table(), sep="\n")
    return 0 if report.passed else EXIT_WEAK


if __name__ == "__main__":
    sys.exit(main())
