"""Steps that change resources, or try to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.states.kinds import stated
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.refusing import is_refused_as_taken
from modelarts_conformance._phases.states.steps import Step
from modelarts_conformance._phases.states.talk import CannotError, Thing, code_of
from modelarts_conformance._phases.states.values import (
    brief,
    fields_of,
    not_shown,
    overridden,
    put,
    root_of,
    sent_fields,
    strayed,
)
from modelarts_conformance._target.exchanges import Exchange


def change(machine: Machine, step: Step) -> bool:
    """What was sent is changed, and nothing else."""
    at_once = machine.kind.changes_at_once
    thing, body = before_change(machine, step.thing, step.value, settle=not at_once)
    exchange = send_change(machine, thing, body)
    if not exchange.ok and at_once and machine.kind.resource.settles is not None:
        machine.kind.changes_at_once = False
        machine.unchanged(thing, exchange, "half-changed")
        thing, body = before_change(machine, step.thing, step.value)
        exchange = send_change(machine, thing, body)
    if not exchange.ok:
        machine.kind.refuses(step.value)
        machine.unchanged(thing, exchange, "half-changed")
        return False
    machine.kind.takes(step.value)
    _is_changed(machine, thing, exchange, body)
    return True


def change_twice(machine: Machine, step: Step) -> bool:
    """Two clients at once: the outcome is that of one order or the other."""
    thing, first = before_change(machine, step.thing, step.value[0])
    bodies = (first, machine.kind.change_body(thing.body, step.value[1]))
    exchanges = machine.at_once(*(_changing(machine, thing, body) for body in bodies))
    done = [(body, exchange) for body, exchange in zip(bodies, exchanges, strict=True) if exchange.ok]
    if len(done) < len(bodies):
        for body, exchange in done:
            _is_changed(machine, thing, exchange, body)
        if not done:
            machine.unchanged(thing, exchanges[0], "half-changed")
        return bool(done)
    shown = machine.show(thing)
    met: dict[Path, tuple[Any, ...]] = {}
    for earlier, later in (bodies, bodies[::-1]):
        sent = [sent_fields(body, machine.kind.resource.changes) for body in (earlier, later)]
        # The later one of two that replace everything leaves nothing of the other.
        met = dict(sent[1]) if machine.kind.replaces else overridden(overridden(thing.sent, sent[0]), sent[1])
        if shown.ok and not list(not_shown(met, shown.value())):
            thing.sent = met
            break
    else:
        path, value, found = next(not_shown(met, shown.value()))
        machine.differ(
            "two-clients",
            exchanges[0].request.operation,
            f"two changes at once, both of which succeed, leave {brief(found)} where {brief([value])} was sent",
            "what comes of one order or the other",
            shown,
            thing.number,
            path,
        )
    _replaced(machine, thing, earlier, later)
    machine.look(thing)
    return True


def _changing(machine: Machine, thing: Thing, body: Any) -> Callable[[], Exchange]:
    return lambda: send_change(machine, thing, body)


def change_to_taken(machine: Machine, step: Step) -> bool:
    """A name that another one has is refused, and nothing is changed."""
    other, unique = machine.things[step.other], stated(machine.kind.resource.unique)
    thing, body = before_change(machine, step.thing, step.value)
    for path in machine.kind.sent_by_both:
        body = put(body, path, values_at(other.body, path)[0])
    exchange = send_change(machine, thing, body)
    if exchange.ok or code_of(exchange) == unique.code:
        is_refused_as_taken(
            machine, other, exchange, exchange.status if not exchange.ok else unique.status, unique.code
        )
    if exchange.ok:
        raise CannotError("two have the same name now")
    machine.unchanged(thing, exchange, "half-changed")
    machine.others(thing, exchange)
    return True


def change_wrongly(machine: Machine, step: Step) -> bool:
    """What is refused changes nothing, not even the part of it that is valid."""
    edit, number = step.value
    thing, body = before_change(machine, step.thing, edit)
    operation, found = machine.kind.resource.change or "", list[Any]()
    for echo in machine.kind.resource.changes:
        path = root_of(echo.sent)
        if not values_at(edit, path) and path != machine.kind.name_path:
            found.append(put(body, path, {"unexpected": ["value"]}))
    validator = request_validator(operation)
    wrong = [each for each in found if validator is not None and not validator.is_valid(each)]
    if not wrong:
        return False
    exchange = send_change(machine, thing, wrong[number % len(wrong)])
    if exchange.ok:  # for another phase
        thing.sent = {}
        machine.seen(thing)
    else:
        machine.unchanged(thing, exchange, "half-changed")
    return True


def before_change(machine: Machine, number: int, edit: Any, *, settle: bool = True) -> tuple[Thing, Any]:
    thing = machine.things[number]
    thing.has_settled = (settle or machine.kind.resource.settles is None) and machine.settled(thing)
    machine.seen(thing)
    return thing, machine.kind.change_body(thing.body, edit)


def send_change(machine: Machine, thing: Thing, body: Any) -> Exchange:
    path = {machine.kind.parameter: thing.id}
    return machine.send(stated(machine.kind.resource.change), thing.number, path=path, body=body)


def _is_changed(machine: Machine, thing: Thing, exchange: Exchange, body: Any) -> None:
    kind = machine.kind
    sent = sent_fields(body, kind.resource.changes)
    # What was not sent may be filled in until it has settled.
    before = {path: old for path, old in thing.fields.items() if thing.has_settled or path in thing.sent}
    thing.sent = overridden(thing.sent, sent)
    _replaced(machine, thing, body)
    shown = machine.look(thing)
    after = fields_of(shown.value(), kind.watched)
    shown_sent = {echo.shown for echo in kind.resource.changes if values_at(body, echo.sent)}
    for path, old, new in strayed(before, after, shown_sent, replaces=kind.replaces):
        machine.differ(
            "stray-change",
            exchange.request.operation,
            f"changes {brief(old)} to {brief(new)}, which was not sent",
            "what was not sent stays",
            shown,
            thing.number,
            path,
        )
    machine.others(thing, exchange)


def _replaced(machine: Machine, thing: Thing, *bodies: Any) -> None:
    """Remember what was sent as the body of the resource, where a change sends all of it."""
    if machine.kind.replaces and isinstance(thing.body, Mapping):
        for body in bodies:
            thing.body = {**thing.body, **body}
