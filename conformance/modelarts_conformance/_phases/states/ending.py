"""Steps that stop, start and delete resources."""

from __future__ import annotations

from modelarts_conformance._description.bundle import request_examples
from modelarts_conformance._description.document import values_at
from modelarts_conformance._phases.states.changing import before_change, send_change
from modelarts_conformance._phases.states.kinds import stated
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.refusing import of_resource
from modelarts_conformance._phases.states.steps import Step
from modelarts_conformance._phases.states.talk import EFFECT_SECONDS, Thing, code_of
from modelarts_conformance._phases.states.values import (
    EVERY,
    overridden,
    sent_fields,
)
from modelarts_conformance._resources.leaving import is_gone, until_gone
from modelarts_conformance._target.exchanges import Exchange


def stand(machine: Machine, step: Step) -> bool:
    """A change that says what a resource should come to has that effect."""
    kind = machine.kind
    settles = stated(kind.resource.settles)
    thing, _ = before_change(machine, step.thing, {})
    at = machine.stands_at(thing)
    elsewhere = [body for body in kind.stands if values_at(body, settles.field) != [at]]
    if not elsewhere:
        return False
    body = elsewhere[step.value % len(elsewhere)]
    exchange = send_change(machine, thing, body)
    if not exchange.ok:
        machine.unchanged(thing, exchange, "half-changed")
        return False
    (wanted,) = values_at(body, settles.field)
    if not machine.until(EFFECT_SECONDS, lambda: machine.stands_at(thing) != at):
        what = f"succeeds, and leaves {thing.name} {at}"
        machine.differ("no-effect", exchange.request.operation, what, f"it comes to {wanted}", exchange, thing.number)
        return True
    machine.settled(thing)
    now = machine.stands_at(thing)
    if now != wanted and now not in (*settles.ends.get(str(at), ()), *settles.ends.get(str(wanted), ())):
        what = f"{thing.name} comes to {now}"
        machine.differ("no-effect", exchange.request.operation, what, f"it comes to {wanted}", exchange, thing.number)
    thing.sent = overridden(thing.sent, sent_fields(body, kind.resource.changes))
    machine.look(thing)
    machine.others(thing, exchange)
    return True


def end(machine: Machine, step: Step) -> bool:
    """An action that ends what goes on has that effect."""
    kind = machine.kind
    name = machine.target.new_name()
    thing: Thing | None = None
    while thing is None and kind.lasting:
        body = machine.named(kind.lasting[0], name)
        exchange = machine.send(kind.create, step.thing, body=body)
        thing = machine.made(step.thing, name, body, exchange)
        if thing is None:
            del kind.lasting[0]
    if thing is None:
        return False
    settles = stated(kind.resource.settles)
    at = machine.steady(thing)
    if at in settles.values:  # it could not go on
        del kind.lasting[0]
        return False
    for ending in kind.cycle.endings:
        example = next(iter(request_examples(ending).values()), None)
        ended = machine.send(ending, step.thing, path={kind.parameter: thing.id}, body=example)
        if not ended.ok:
            continue
        if not machine.until(EFFECT_SECONDS, lambda: machine.stands_at(thing) != at):
            what = f"succeeds, and {thing.name} stays {at}"
            machine.differ("no-effect", ending, what, "what goes on ends", ended, thing.number)
            break
        if not machine.settled(thing):
            what = f"succeeds, and {thing.name} does not end: it is {machine.stands_at(thing)}"
            machine.differ("no-effect", ending, what, "what goes on ends", ended, thing.number)
            break
        machine.look(thing)
        machine.others(thing, ended)
        return True
    machine.send(kind.cycle.delete.target, thing.number, path={kind.parameter: thing.id})
    del machine.things[thing.number]
    return False


def delete(machine: Machine, step: Step) -> bool:
    """It is gone in show and in the list, and a second delete is answered as documented."""
    thing, resource = machine.things[step.thing], machine.kind.resource
    machine.settled(thing)
    machine.seen(thing)
    operation, path = machine.kind.cycle.delete.target, {machine.kind.parameter: thing.id}
    exchange = machine.send(operation, thing.number, path=path)
    if not exchange.ok:
        machine.unchanged(thing, exchange, "half-changed")
        return False
    thing.there = False
    last = until_gone(machine.target.gate, resource, lambda: machine.show(thing))
    if not is_gone(last):
        what = f"succeeds, and {thing.name} is still shown"
        machine.differ(
            "still-there",
            operation,
            what,
            f"it is gone{_within(machine)}",
            last,
            thing.number,
            place=of_resource(machine, "gone"),
        )
        machine.kind.deletable = False
        del machine.things[thing.number]
        machine.others(thing, exchange)
        return True
    _is_answered_as_gone(machine, thing, last, "gone")
    if (found := machine.listed()) is not None and thing.id in map(
        str, values_at(found[0], (EVERY, *machine.entry_id))
    ):
        what = f"has {thing.name}, which is not shown any more"
        machine.differ(
            "still-listed",
            found[1].request.operation,
            what,
            "what was deleted is not listed",
            found[1],
            thing.number,
            place=of_resource(machine, "gone"),
        )
    _is_answered_as_gone(machine, thing, machine.send(operation, thing.number, path=path), "second-delete")
    _cannot_be_changed(machine, thing)
    machine.others(thing, exchange)
    return True


def _cannot_be_changed(machine: Machine, thing: Thing) -> None:
    """What is gone is not changed, nor does any action do something to it."""
    kind = machine.kind
    requests = [(ending, next(iter(request_examples(ending).values()), None)) for ending in kind.cycle.endings]
    if kind.resource.change is not None:
        known = kind.taken(thing.body)
        requests += [(kind.resource.change, known)] if known is not None else []
    for operation, body in requests:
        exchange = machine.send(operation, thing.number, path={kind.parameter: thing.id}, body=body)
        if exchange.ok:
            what = f"succeeds for {thing.name}, which is deleted"
            machine.differ(
                "gone",
                operation,
                what,
                "what is gone is not found",
                exchange,
                thing.number,
                place=of_resource(machine, "gone"),
            )


def _is_answered_as_gone(machine: Machine, thing: Thing, exchange: Exchange, kind: str) -> None:
    gone = machine.kind.resource.gone
    if gone is None or gone.is_said_by(exchange.status, code_of(exchange)):
        return
    what = f"answers {exchange.status} {code_of(exchange)}".rstrip() + f" for {thing.name}, which is deleted"
    machine.differ(
        kind,
        exchange.request.operation,
        what,
        f"{gone.status} {gone.code or ''}".rstrip(),
        exchange,
        thing.number,
        place=of_resource(machine, "gone"),
    )


def _within(machine: Machine) -> str:
    gone = machine.kind.resource.gone
    return f" within {gone.within:g} s" if gone and gone.within else ""
