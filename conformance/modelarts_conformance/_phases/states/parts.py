"""Sets of parts that a resource has, such as its tags: requests add and remove some, and a list has all of them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from modelarts_conformance._description.behaviour import Resource, listing, references, resources
from modelarts_conformance._description.bundle import document, request_examples
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.states.kinds import Kind
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.talk import Thing
from modelarts_conformance._phases.states.values import EVERY, brief, put
from modelarts_conformance._target.exchanges import Exchange

_MOST: Final = 4  # parts at a time
_STEPS: Final = 8


@frozen
class Parts:
    """A kind of parts.

    Attributes:
        resource: What the description says of it.
        path: The list in requests and in the answer of list.
        key: The field that no two parts have in common.
    """

    resource: Resource
    path: Path
    key: Path

    def body(self, operation: str, parts: Sequence[Mapping[str, Any]], role: str) -> Any:
        """The body of a request with parts.

        Args:
            operation: ID of the operation.
            parts: The parts.
            role: What it does with them: `create` or `delete`.
        """
        body = put({}, self.path, list(parts))
        for name, field in document().fields(document().operations[operation].request_schema or {}):
            if (name,) != self.path and role in _choices(field):
                body = {**body, name: role}
        return body

    def new(self, draw: random.Random, number: int) -> Mapping[str, Any] | None:
        """A part that is not there yet, like that of an example.

        Args:
            draw: Draws.
            number: A number that no other part has.
        """
        create = self.requests("create")[0]
        shown = [
            item for example in request_examples(create).values() for item in values_at(example, (*self.path, EVERY))
        ]
        if not shown:
            return None
        part = {name: f"{text}{number}" for name, text in draw.choice(shown).items() if isinstance(text, str)}
        validator = request_validator(create)
        fits = validator is None or validator.is_valid(self.body(create, [part], "create"))
        return part if fits and values_at(part, self.key) else None

    def requests(self, role: str) -> list[str]:
        """IDs of the operations that do something with parts.

        Args:
            role: `create` or `delete`.
        """
        if role == "delete":
            told = [name for name in self.resource.actions if role in self._words(name)]
            return [*([self.resource.delete] if self.resource.delete else []), *told]
        # An action that has no word for what it does with parts adds them.
        return [name for name in self._takers if not self._words(name) or role in self._words(name)]

    @property
    def _takers(self) -> list[str]:
        """The actions that take parts."""
        schemas = {name: document().operations[name].request_schema for name in self.resource.actions}
        return [name for name, schema in schemas.items() if schema is not None and document().at(schema, self.path)]

    def _words(self, operation: str) -> list[str]:
        schema = document().operations[operation].request_schema or {}
        return [word for _, field in document().fields(schema) for word in _choices(field)]


def parts_of(kind: Kind) -> Iterator[Parts]:
    """The kinds of parts that resources of a kind have.

    Args:
        kind: The kind of resource.
    """
    for resource in resources(document()).values():
        if resource.of != kind.resource.name or not (resource.list and resource.delete and resource.actions):
            continue
        found = listing(document().operations[resource.list])
        for reference in references(document().operations[resource.delete]):
            # What is removed is named by a field that no two have in common.
            if found is not None and found.path and reference.operation == resource.list:
                yield Parts(resource, found.path, reference.field[len(found.path) + 1 :])


def test_parts(machine: Machine, parts: Parts, draw: random.Random) -> None:
    """Add and remove parts of a resource in a drawn order, and compare the list with what was done each time.

    Args:
        machine: The model of a sequence, in which a resource is there.
        parts: The kind of parts.
        draw: Draws.
    """
    thing = machine.things[machine.there[0]]
    machine.settled(thing)
    there = {str(values_at(each, parts.key)[0]): each for each in _listed(machine, thing, parts)[0]}
    done = {role: list[str]() for role in ("create", "delete")}
    for number in range(_STEPS):
        own = [key for key in there if key in {*done["create"]}]
        role = "delete" if own and (len(own) >= _MOST or draw.random() < 0.4) else "create"
        operations = parts.requests(role)
        operation = operations[number % len(operations)]
        chosen = [there[key] for key in draw.sample(own, 1)] if role == "delete" else _drawn(parts, draw, number)
        if not chosen:
            return
        path = {machine.kind.parameter: thing.id}
        exchange = machine.send(operation, thing.number, path=path, body=parts.body(operation, chosen, role))
        if exchange.ok:
            for part in chosen:
                key = str(values_at(part, parts.key)[0])
                done[role].append(key)
                there.pop(key, None)
                if role == "create":
                    there[key] = part
        _compare(machine, thing, parts, there, exchange)


def _drawn(parts: Parts, draw: random.Random, number: int) -> list[Mapping[str, Any]]:
    new = [parts.new(draw, 10 * number + each) for each in range(draw.choice((1, 2)))]
    return [part for part in new if part is not None]


def _listed(machine: Machine, thing: Thing, parts: Parts) -> tuple[list[Any], Exchange]:
    operation = parts.resource.list or ""
    exchange = machine.send(operation, thing.number, path={machine.kind.parameter: thing.id})
    return values_at(exchange.value(), (*parts.path, EVERY)), exchange


def _compare(
    machine: Machine, thing: Thing, parts: Parts, there: dict[str, Mapping[str, Any]], exchange: Exchange
) -> None:
    """Compare the list with what has to be in it; from then on, what is in it holds."""
    listed, page = _listed(machine, thing, parts)
    found = {str(key): each for each in listed for key in values_at(each, parts.key)}
    operation = exchange.request.operation
    missing = [key for key in there if key not in found]
    more = [key for key in found if key not in there]
    other = [
        key for key, part in there.items() if key in found and any(found[key].get(n) != v for n, v in part.items())
    ]
    twice = len(listed) - len(found)
    told = "is refused, and" if not exchange.ok else "succeeds, and"
    for kind, what in (
        ("not-listed", f"{told} {brief(missing)} is not listed" if missing else ""),
        ("still-listed", f"{told} {brief(more)} is listed" if more else ""),
        (
            "echo",
            f"{told} {brief([found[key] for key in other])} is listed, not {brief([there[key] for key in other])}"
            if other
            else "",
        ),
        ("listed-twice", f"{told} {twice} are listed twice" if twice else ""),
    ):
        if what:
            machine.differ(
                kind,
                operation,
                what,
                "what was added is listed once, and what was removed is not",
                page,
                thing.number,
                parts.path,
            )
    there.clear()
    there.update(found)


def _choices(field: Mapping[str, Any]) -> list[str]:
    return [value for each in document().same_value(field) for value in each.get("enum", ())]
