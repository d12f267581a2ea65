"""The kinds of resources whose life cycles are tested, and what a machine has to know of each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeVar

from attrs import define, evolve, field
from modelarts_client.operations import OPERATIONS

from modelarts_conformance._description.behaviour import (
    Echo,
    Reference,
    Resource,
    filters,
    references,
    refusals,
    resources,
)
from modelarts_conformance._description.bundle import document, request_examples, request_schema
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.lifecycles import LifeCycle, life_cycles
from modelarts_conformance._description.names import name_field
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.states.values import EVERY, is_nothing, put, without
from modelarts_conformance._resources.bodies import Bodies

_TEXTS: Final = ("first words", "other words 2", "words, and more of them", "Wörter", "文字", "a", "x" * 40)
_T = TypeVar("_T")
_NOWHERE: Final = "conformance-nowhere"


@define(slots=False)  # for the cached properties
class Kind:
    """A kind of resource, with a body that makes one.

    Attributes:
        resource: What the description says of it.
        body: A body that has succeeded.
        bodies: Makes bodies.
        lasting: Bodies to try for one that does not settle by itself.
        changes_at_once: Whether changes are tried before they have settled: not after one that was refused.
        settling: Whether it is waited until they settle: not after one that has not settled for long.
        deletable: Whether deletes are still tried: not after one that had no effect, for which it takes long to wait.
    """

    resource: Resource
    body: Any
    bodies: Bodies
    lasting: list[Any] = field(factory=list[Any])
    deletable: bool = field(default=True, init=False)
    changes_at_once: bool = field(default=True, init=False)
    settling: bool = field(default=True, init=False)
    _taken: dict[frozenset[Path], Any] = field(factory=dict[frozenset[Path], Any], init=False)
    _refused: set[frozenset[Path]] = field(factory=set[frozenset[Path]], init=False)

    @property
    def create(self) -> str:
        """The operation that makes one."""
        return stated(self.resource.create)

    @property
    def cycle(self) -> LifeCycle:
        """The links of its life cycle."""
        return life_cycles()[self.create]

    @property
    def parameter(self) -> str:
        """The path parameter that takes its ID."""
        return self.cycle.parameter

    @property
    def name_path(self) -> Path:
        """The field of the create request that has the name."""
        found = name_field(self.create)
        return found.path if found else ()

    @cached_property
    def watched(self) -> frozenset[Path]:
        """The fields of the answer of show that clients set, which nothing else changes."""
        kind = self.resource
        settled = kind.settles.field if kind.settles else None
        return frozenset(echo.shown for echo in (*kind.echoes, *kind.changes) if echo.shown != settled)

    @cached_property
    def replaces(self) -> bool:
        """Whether a change may drop what it does not send: it is a PUT whose body could create as well."""
        change = self.resource.change
        if change is None or OPERATIONS[change].method != "PUT":
            return False
        schema, needed = request_schema(change), request_schema(self.create)
        if schema is None or needed is None:
            return False
        required = {name for each in document().same_value(needed) for name in each.get("required", ())}
        return required <= {name for name, _ in document().fields(schema)} and bool(self.sent_by_both)

    @cached_property
    def sent_by_both(self) -> frozenset[Path]:
        """The unique fields that change can send as well."""
        unique = self.resource.unique
        changed = {echo.sent for echo in self.resource.changes}
        return frozenset(path for path in unique.fields if path in changed) if unique else frozenset()

    @cached_property
    def stands(self) -> list[Any]:
        """Changes that say what the resource should come to: bodies with the field that says where it stands."""
        change, settles = self.resource.change, self.resource.settles
        if change is None or settles is None:
            return []
        bodies = [self.bodies.filled(change, example) for example in request_examples(change).values()]
        return [body for body in bodies if set(values_at(body, settles.field)) & set(settles.values)]

    @property
    def change_may_clash(self) -> bool:
        """Whether a change to what another one has is documented to be refused."""
        change, unique = self.resource.change, self.resource.unique
        if change is None or unique is None or not self.sent_by_both:
            return False
        return any(each.code == unique.code for each in refusals(document().operations[change]))

    def edits(self, draw: random.Random, *, known: bool = False) -> list[Any]:
        """Bodies that change something, in a drawn order; names are not changed.

        Args:
            draw: Draws.
            known: Whether to leave out those that the server has not taken yet.
        """
        found = [*self._texts(draw), *self._examples()]
        found = [edit for edit in found if frozenset(_leaves(edit)) not in self._refused]
        if known:
            found = [edit for edit in found if frozenset(_leaves(edit)) in self._taken]
        draw.shuffle(found)
        return found

    def takes(self, edit: Any) -> None:
        """Remember that a change of some fields is taken.

        Args:
            edit: The change.
        """
        self._taken[frozenset(_leaves(edit))] = edit

    def taken(self, known: Any) -> Any:
        """The body of a change that was taken before; None if none was.

        Args:
            known: The body that made the resource.
        """
        edit = next(iter(self._taken.values()), None)
        return None if edit is None else self.change_body(known, edit)

    def refuses(self, edit: Any) -> None:
        """Remember that a change of some fields is refused, unless it was taken before.

        Args:
            edit: The change.
        """
        if (fields := frozenset(_leaves(edit))) not in self._taken:
            self._refused.add(fields)

    def change_body(self, known: Any, edit: Any) -> Any:
        """The body that makes a change: the edit alone, or within all that the request has to have.

        Args:
            known: The body that made the resource, with the changes so far.
            edit: What is changed.
        """
        base: Any = {}
        if self.replaces and isinstance(known, Mapping):
            schema = request_schema(self.resource.change or "") or {}
            base = {name: known[name] for name, _ in document().fields(schema) if name in known}
        return _merged(base, edit)

    def violations(self, draw: random.Random) -> Iterator[Any]:
        """Bodies that are refused: of wrong types, without required fields, with references that lead nowhere.

        Args:
            draw: Draws.
        """
        found = [*self._dangling(), *self._broken()]
        draw.shuffle(found)
        return iter(found)

    def _texts(self, draw: random.Random) -> Iterator[Any]:
        """Changes of one field to another text each."""
        for echo in self.resource.changes:
            if self._may_be_sent(echo) and self._is_plain_text(echo):
                yield put({}, echo.sent, f"{draw.choice(_TEXTS)}")

    def _examples(self) -> Iterator[Any]:
        change = self.resource.change
        settles = self.resource.settles
        for example in request_examples(change).values() if change else ():
            body = self.bodies.filled(change or "", example)
            for path in (self.name_path, *self.sent_by_both):
                body = without(body, path)
            if settles is not None:
                body = without(body, settles.field)
            if not is_nothing(body) and not self.replaces:
                yield body

    def _may_be_sent(self, echo: Echo) -> bool:
        return EVERY not in echo.sent and echo.sent != self.name_path and echo.shown not in self._selects

    @cached_property
    def _selects(self) -> frozenset[Path]:
        """Fields that a list selects by unless it is told otherwise; entries with other values are not in it."""
        if self.resource.list is None:
            return frozenset()
        operation = document().operations[self.resource.list]
        defaults = {argument.name for argument in operation.arguments if "default" in argument.schema}
        return frozenset(each.field for each in filters(operation) if each.argument in defaults)

    def _is_plain_text(self, echo: Echo) -> bool:
        schema = request_schema(self.resource.change or "")
        for found in document().at(schema or {}, echo.sent):
            parts = list(document().same_value(found))
            if document().types(found) != {"string"} or any(
                {"enum", "format", "pattern"} & set(each) for each in parts
            ):
                return False
            return echo.sent not in self._referring
        return False

    @cached_property
    def _referring(self) -> Mapping[Path, Reference]:
        operations = [name for name in (self.create, self.resource.change) if name]
        return {
            each.at: each
            for name in operations
            for each in references(document().operations[name])
            if each.place == "body"
        }

    def _dangling(self) -> Iterator[Any]:
        for path, reference in self._referring.items():
            values = values_at(self.body, path)
            if values and isinstance(values[0], str) and values[0]:
                nowhere = f"/{_NOWHERE}/none/" if reference.obs else f"{_NOWHERE}-{len(values[0])}"
                yield put(self.body, path, nowhere)

    def _broken(self) -> Iterator[Any]:
        validator = request_validator(self.create)
        for path in _leaves(self.body):
            if path[: len(self.name_path)] == self.name_path:
                continue
            for body in (put(self.body, path, {"unexpected": [path[-1]]}), without(self.body, path)):
                if validator is not None and not validator.is_valid(body):
                    yield body


def stated(value: _T | None) -> _T:
    """What the description says of a kind; what needs it is done only with kinds of which it does.

    Args:
        value: What it says.

    Raises:
        ValueError: It does not.
    """
    if value is None:
        raise ValueError("the description does not say it of this kind of resource")
    return value


def chosen(names: frozenset[str]) -> list[Resource]:
    """The kinds that can be made, and of which some operation that writes is among the chosen ones.

    What is not chosen does not change them.

    Args:
        names: IDs of the chosen operations.
    """
    return [
        kind if kind.change in names else evolve(kind, change=None, changes=())
        for kind in resources(document()).values()
        if kind.create in life_cycles() and kind.show is not None and not names.isdisjoint(_writing(kind))
    ]


def without_cycle(names: frozenset[str]) -> list[Resource]:
    """The kinds that something makes or acts on, and whose life is not tested: one cannot be made, or not be deleted.

    Args:
        names: IDs of the chosen operations.
    """
    return [
        kind
        for kind in resources(document()).values()
        if kind.create not in life_cycles()
        and kind.delete is None
        and not names.isdisjoint({kind.create, *kind.actions})
    ]


def _writing(kind: Resource) -> Iterator[str | None]:
    """The operations that write, of a kind and of its parts."""
    for each in resources(document()).values():
        if kind.name in (each.name, each.of):
            yield from (each.create, each.change, each.delete, *each.actions)


def _merged(base: Any, edit: Any) -> Any:
    if not isinstance(base, Mapping) or not isinstance(edit, Mapping):
        return edit
    return {**base, **{name: _merged(base.get(name), value) for name, value in edit.items()}}


def _leaves(value: Any, at: Path = ()) -> Iterator[Path]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _leaves(item, (*at, name))
    elif isinstance(value, list):
        if value:
            yield from _leaves(value[0], (*at, EVERY))
    elif at:
        yield at
