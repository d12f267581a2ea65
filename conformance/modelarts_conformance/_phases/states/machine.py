"""Compares each answer with a plain model: what was sent, and what was done."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import define

from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._phases.states.talk import CannotError, Talk, Thing, code_of
from modelarts_conformance._phases.states.values import (
    EVERY,
    brief,
    fields_of,
    not_shown,
    sent_fields,
)
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.sending import made_by


@define
class Machine(Talk):
    """The model of one sequence, and what has to hold after each of its steps."""

    def made(self, number: int, name: str, body: Any, exchange: Exchange) -> Thing | None:
        """Take up what a request has made, and check that it is there as it was sent.

        Args:
            number: Its number in the sequence.
            name: Its name.
            body: The body of the request.
            exchange: The request and its answer.
        """
        identifier = made_by(exchange)
        if identifier is None:
            return None
        sent = sent_fields(body, self.kind.resource.echoes)
        thing = Thing(number, name, body, identifier, sent)
        self.things[number] = thing
        answered = {path: values for path, values in sent.items() if values_at(exchange.value(), path)}
        self._not_given_back(answered, exchange, thing)
        self.look(thing)
        return thing

    def look(self, thing: Thing) -> Exchange:
        """Check that a resource is shown and listed, once, with what was sent; what is shown holds from now on.

        Args:
            thing: The resource.
        """
        shown = self.seen(thing)
        self._is_listed(thing, shown)
        return shown

    def seen(self, thing: Thing) -> Exchange:
        """Check that a resource is shown with what was sent; what is shown holds from now on.

        Args:
            thing: The resource.

        Raises:
            CannotError: It is not there.
        """
        shown = self.show(thing)
        if not shown.ok:
            self.lost(thing, shown)
            raise CannotError(f"{thing.name} is not there any more")
        path = self.kind.resource.id.get(shown.request.operation, ())
        if (ids := values_at(shown.value(), path)) and path and str(ids[0]) != thing.id:
            self.differ(
                "another",
                shown.request.operation,
                f"shows {ids[0]}",
                f"{thing.id}, which was asked for",
                shown,
                thing.number,
                path,
            )
        self._not_given_back(thing.sent, shown, thing)
        thing.fields = fields_of(shown.value(), self.kind.watched)
        lost = {path for path, _, _ in not_shown(thing.sent, shown.value())}
        thing.sent = {path: values for path, values in thing.sent.items() if path not in lost}
        return shown

    def others(self, thing: Thing, exchange: Exchange) -> None:
        """Check that a request to one resource has left the others as they were.

        Args:
            thing: The resource.
            exchange: The request.
        """
        operation = exchange.request.operation
        for other in self.things.values():
            if other is thing or not other.there:
                continue
            shown = self.show(other)
            if not shown.ok:
                other.there = False
                what = f"{other.name} is gone, though {thing.name} was meant"
                self.differ(
                    "touches-another", operation, what, "nothing else changes", shown, thing.number, other=other
                )
                continue
            now = fields_of(shown.value(), self.kind.watched)
            for path, old in other.fields.items():
                if now[path] != old and old:
                    what = f"{other.name} has {brief(now[path])} instead of {brief(old)}, though {thing.name} was meant"
                    self.differ(
                        "touches-another",
                        operation,
                        what,
                        "nothing else changes",
                        shown,
                        thing.number,
                        path,
                        other=other,
                    )
            other.fields = now

    def unchanged(self, thing: Thing, exchange: Exchange, kind: str) -> None:
        """Check that a refused request has changed nothing of what was sent before, and of what has settled.

        Args:
            thing: The resource, which was just seen, unless it is still settling.
            exchange: The request.
            kind: The kind of finding if it has.
        """
        shown = self.show(thing)
        if not shown.ok:
            self.lost(thing, shown)
            raise CannotError(f"{thing.name} is not there any more")
        now = fields_of(shown.value(), self.kind.watched)
        for path, old in thing.fields.items():
            if now[path] != old and (thing.has_settled or path in thing.sent):
                self.differ(
                    kind,
                    exchange.request.operation,
                    f"is refused ({exchange.status}), and has changed {brief(old)} to {brief(now[path])}",
                    "a refused request changes nothing",
                    shown,
                    thing.number,
                    path,
                )
        thing.fields = now

    def ids(self) -> frozenset[str]:
        """The IDs of all that is listed."""
        found = self.listed()
        return frozenset(map(str, values_at(found[0], (EVERY, *self.entry_id)))) if found else frozenset()

    def makes_nothing(self, name: str, before: frozenset[str], exchange: Exchange) -> None:
        """Check that a refused create has made nothing.

        Args:
            name: The name in the request.
            before: What was listed before it.
            exchange: The request.
        """
        known = {thing.id for thing in self.things.values()}
        new, mine, page = self._new(name, before | known)
        if new and not mine:
            # Somebody else may have made it; but not each time.
            before = self.ids()
            body = apart(json.loads(exchange.request.body or b"null"), self.target.new_name())
            self.target.send(self.kind.create, body=body)
            new, mine, page = self._new(name, before | known)
        if not new or page is None:
            return
        self.differ(
            "half-made",
            exchange.request.operation,
            f"is refused ({exchange.status} {code_of(exchange)}), and makes {', '.join(new)}",
            "a refused request makes nothing",
            page,
            -1,
        )
        for identifier in mine:  # the journal has no entry for it
            self.target.gate.own(identifier)
            self.target.send(self.kind.cycle.delete.target, {self.kind.parameter: identifier})

    def _new(self, name: str, known: frozenset[str]) -> tuple[list[str], list[str], Exchange | None]:
        """The IDs of what is listed and was not known, those of them that have a name, and the page."""
        new: list[str] = []
        mine: list[str] = []
        listed, page = self.listed() or ((), None)
        for entry in listed:
            for identifier in map(str, values_at(entry, self.entry_id)):
                if identifier not in known:
                    new.append(identifier)
                    mine += [identifier] if name in set(_texts(entry)) else []
        return new, mine, page

    def _not_given_back(self, sent: Mapping[Path, tuple[Any, ...]], exchange: Exchange, thing: Thing) -> None:
        for path, value, shown in not_shown(sent, exchange.value()):
            self.differ(
                "echo",
                exchange.request.operation,
                f"has {brief(shown)} for {brief([value])}, which was sent",
                "what was sent is given back",
                exchange,
                thing.number,
                path,
            )

    def _is_listed(self, thing: Thing, shown: Exchange) -> None:
        found = self.listed()
        if found is None:
            return
        every, last = found
        own = [entry for entry in every if thing.id in map(str, values_at(entry, self.entry_id))]
        operation = last.request.operation
        if len(own) != 1:
            kind = "listed-twice" if own else "not-listed"
            what = f"has {thing.name} {len(own)} times" if own else f"does not have {thing.name}, which is shown"
            self.differ(kind, operation, what, "what is there is listed once", last, thing.number)
            return
        for path, values in thing.fields.items():
            entry = tuple(values_at(own[0], path))
            if entry and values and entry != values:
                self.differ(
                    "show-and-list",
                    operation,
                    f"has {brief(entry)}, and {shown.request.operation} {brief(values)}",
                    "both have the same",
                    last,
                    thing.number,
                    (*self.kind.resource.listed_id[: -len(self.entry_id)], *path),
                )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)
