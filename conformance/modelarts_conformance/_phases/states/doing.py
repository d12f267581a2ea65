"""What each step does, and what has to hold afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from modelarts_conformance._description.bundle import request_examples
from modelarts_conformance._description.document import Path, values_at
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.states.kinds import stated
from modelarts_conformance._phases.states.machine import EFFECT_SECONDS, CannotError, Machine, Thing, answers, code_of
from modelarts_conformance._phases.states.steps import Step, Verb
from modelarts_conformance._phases.states.values import (
    EVERY,
    brief,
    fields_of,
    not_shown,
    overridden,
    put,
    root_of,
    sent_fields,
    strayed,
)
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.sending import made_by

_PASSING: Final = frozenset({401, 403, 408})  # say nothing about what was asked for


def do(machine: Machine, step: Step) -> bool:
    """Do a step.

    Args:
        machine: The model.
        step: The step.

    Returns:
        Whether the server does such steps.

    Raises:
        CannotError: The sequence cannot go on.
        OverError: The run is over.
    """
    return _DOING[step.verb](machine, step)


def _create(machine: Machine, step: Step) -> bool:
    name = machine.target.new_name()
    body, before = machine.named(machine.kind.body, name), machine.ids()
    exchange = machine.send(machine.kind.create, step.thing, body=body)
    if exchange.ok:
        machine.made(step.thing, name, body, exchange)
        return True
    machine.makes_nothing(name, before, exchange)
    return False


def _create_again(machine: Machine, step: Step) -> bool:
    """Another one of the same is refused, as documented, and leaves nothing."""
    thing, unique = machine.things[step.thing], stated(machine.kind.resource.unique)
    before = machine.ids()
    # Nothing but what is unique is the same.
    body = apart(thing.body, machine.target.new_name())
    exchange = machine.send(machine.kind.create, step.thing, body=body)
    _is_refused_as_taken(machine, thing, exchange, unique.status, unique.code)
    if (identifier := made_by(exchange)) is not None and identifier != thing.id:
        machine.send(machine.kind.cycle.delete.target, -2, path={machine.kind.parameter: identifier})
    if not exchange.ok:
        machine.unchanged(thing, exchange, "half-made")
        machine.makes_nothing(thing.name, before, exchange)
    return True


def _create_wrongly(machine: Machine, step: Step) -> bool:
    """What is refused leaves nothing."""
    if step.value is None:
        return False
    name, before = machine.target.new_name(), machine.ids()
    exchange = machine.send(machine.kind.create, -1, body=machine.named(step.value, name))
    if (identifier := made_by(exchange)) is not None:
        # Whether it had to be refused is for another phase.
        machine.send(machine.kind.cycle.delete.target, -1, path={machine.kind.parameter: identifier})
    elif not exchange.ok:
        machine.makes_nothing(name, before, exchange)
    return True


def _create_twice(machine: Machine, step: Step) -> bool:
    """Of two at once, one is made."""
    unique = stated(machine.kind.resource.unique)
    name = machine.target.new_name()
    body, before = machine.named(machine.kind.body, name), machine.ids()

    def create() -> Exchange:
        return machine.send(machine.kind.create, step.thing, body=body)

    exchanges = machine.at_once(create, create)
    made = [exchange for exchange in exchanges if exchange.ok]
    if len(made) > 1:
        what = f"makes two of the name {name} at once"
        machine.differ(
            "unique",
            machine.kind.create,
            what,
            "one of them is refused",
            made[1],
            step.thing,
            place=_of_resource(machine, "unique"),
        )
        if (identifier := made_by(made[1])) is not None:
            machine.send(machine.kind.cycle.delete.target, step.thing, path={machine.kind.parameter: identifier})
    if not made:
        machine.makes_nothing(name, before, exchanges[0])
        alone = machine.send(machine.kind.create, step.thing, body=body)
        if alone.ok and all(answers(each, unique.status, unique.code) for each in exchanges):
            what = f"refuses both of two that are made at once ({code_of(exchanges[0])})"
            machine.differ(
                "unique",
                machine.kind.create,
                what,
                "one of them is made",
                exchanges[1],
                step.thing,
                place=_of_resource(machine, "unique"),
            )
        return machine.made(step.thing, name, body, alone) is not None
    machine.made(step.thing, name, body, made[0])
    for exchange in exchanges:
        if not exchange.ok:
            machine.makes_nothing(name, before, exchange)
    return True


def _change(machine: Machine, step: Step) -> bool:
    """What was sent is changed, and nothing else."""
    at_once = machine.kind.changes_at_once
    thing, body = _before_change(machine, step.thing, step.value, settle=not at_once)
    exchange = _send_change(machine, thing, body)
    if not exchange.ok and at_once and machine.kind.resource.settles is not None:
        machine.kind.changes_at_once = False
        machine.unchanged(thing, exchange, "half-changed")
        thing, body = _before_change(machine, step.thing, step.value)
        exchange = _send_change(machine, thing, body)
    if not exchange.ok:
        machine.kind.refuses(step.value)
        machine.unchanged(thing, exchange, "half-changed")
        return False
    machine.kind.takes(step.value)
    _is_changed(machine, thing, exchange, body)
    return True


def _change_twice(machine: Machine, step: Step) -> bool:
    """Two clients at once: the outcome is that of one order or the other."""
    thing, first = _before_change(machine, step.thing, step.value[0])
    bodies = (first, machine.kind.change_body(thing.body, step.value[1]))
    exchanges = machine.at_once(*(_changing(machine, thing, body) for body in bodies))
    done = [(body, exchange) for body, exchange in zip(bodies, exchanges, strict=True) if exchange.ok]
    if len(done) < len(bodies):
        for body, exchange in done:
            _is_changed(machine, thing, exchange, body)
        if not done:
            machine.unchanged(thing, exchanges[0], "half-changed")
        return bool(done)
    changes = [sent_fields(body, machine.kind.resource.changes) for body in bodies]
    shown = machine.show(thing)
    # The later one of two that replace everything leaves nothing of the other.
    orders = [
        dict(other) if machine.kind.replaces else overridden(overridden(thing.sent, one), other)
        for one, other in (changes, reversed(changes))
    ]
    for order in orders:
        if shown.ok and not list(not_shown(order, shown.value())):
            thing.sent = order
            break
    else:
        path, value, found = next(not_shown(orders[0], shown.value()))
        machine.differ(
            "two-clients",
            exchanges[0].request.operation,
            f"two changes at once, both of which succeed, leave {brief(found)} where {brief([value])} was sent",
            "what comes of one order or the other",
            shown,
            thing.number,
            path,
        )
    _replaced(machine, thing, *bodies)
    machine.look(thing)
    return True


def _changing(machine: Machine, thing: Thing, body: Any) -> Callable[[], Exchange]:
    return lambda: _send_change(machine, thing, body)


def _change_to_taken(machine: Machine, step: Step) -> bool:
    """A name that another one has is refused, and nothing is changed."""
    other, unique = machine.things[step.other], stated(machine.kind.resource.unique)
    thing, body = _before_change(machine, step.thing, step.value)
    for path in machine.kind.sent_by_both:
        body = put(body, path, values_at(other.body, path)[0])
    exchange = _send_change(machine, thing, body)
    if exchange.ok or code_of(exchange) == unique.code:
        _is_refused_as_taken(
            machine, other, exchange, exchange.status if not exchange.ok else unique.status, unique.code
        )
    if exchange.ok:
        raise CannotError("two have the same name now")
    machine.unchanged(thing, exchange, "half-changed")
    machine.others(thing, exchange)
    return True


def _change_wrongly(machine: Machine, step: Step) -> bool:
    """What is refused changes nothing, not even the part of it that is valid."""
    edit, number = step.value
    thing, body = _before_change(machine, step.thing, edit)
    operation, found = machine.kind.resource.change or "", list[Any]()
    for echo in machine.kind.resource.changes:
        path = root_of(echo.sent)
        if not values_at(edit, path) and path != machine.kind.name_path:
            found.append(put(body, path, {"unexpected": ["value"]}))
    validator = request_validator(operation)
    wrong = [each for each in found if validator is not None and not validator.is_valid(each)]
    if not wrong:
        return False
    exchange = _send_change(machine, thing, wrong[number % len(wrong)])
    if exchange.ok:  # for another phase
        thing.sent = {}
        machine.seen(thing)
    else:
        machine.unchanged(thing, exchange, "half-changed")
    return True


def _stand(machine: Machine, step: Step) -> bool:
    """A change that says what a resource should come to has that effect."""
    kind = machine.kind
    settles = stated(kind.resource.settles)
    thing, _ = _before_change(machine, step.thing, {})
    at = machine.stands_at(thing)
    elsewhere = [body for body in kind.stands if values_at(body, settles.field) != [at]]
    if not elsewhere:
        return False
    body = elsewhere[step.value % len(elsewhere)]
    exchange = _send_change(machine, thing, body)
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
    if now != wanted:
        what = f"{thing.name} comes to {now}"
        machine.differ("no-effect", exchange.request.operation, what, f"it comes to {wanted}", exchange, thing.number)
    thing.sent = overridden(thing.sent, sent_fields(body, kind.resource.changes))
    machine.look(thing)
    machine.others(thing, exchange)
    return True


def _end(machine: Machine, step: Step) -> bool:
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


def _delete(machine: Machine, step: Step) -> bool:
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
    last: list[Exchange] = []

    def is_gone() -> bool:
        last[:] = [machine.show(thing)]
        return not last[0].ok and last[0].status not in _PASSING

    gone = resource.gone
    if not machine.until(gone.within if gone else EFFECT_SECONDS, is_gone):
        what = f"succeeds, and {thing.name} is still shown"
        machine.differ(
            "still-there",
            operation,
            what,
            f"it is gone{_within(machine)}",
            last[0],
            thing.number,
            place=_of_resource(machine, "gone"),
        )
        machine.kind.deletable = False
        del machine.things[thing.number]
        machine.others(thing, exchange)
        return True
    _is_answered_as_gone(machine, thing, last[0], "gone")
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
            place=_of_resource(machine, "gone"),
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
                place=_of_resource(machine, "gone"),
            )


def _reuse(machine: Machine, step: Step) -> bool:
    """The name of what is gone is free."""
    old, unique = machine.things[step.thing], machine.kind.resource.unique
    body = apart(old.body, machine.target.new_name())
    exchange = machine.send(machine.kind.create, step.thing, body=body)
    if machine.made(step.thing, old.name, body, exchange) is not None:
        return True
    if unique is not None and answers(exchange, unique.status, unique.code):
        what = f"refuses {old.name} ({code_of(exchange)}), which is deleted"
        machine.differ(
            "name-not-free",
            machine.kind.create,
            what,
            "the name of what was deleted is free",
            exchange,
            step.thing,
            place=_of_resource(machine, "unique"),
        )
    return False


def _before_change(machine: Machine, number: int, edit: Any, *, settle: bool = True) -> tuple[Thing, Any]:
    thing = machine.things[number]
    thing.has_settled = (settle or machine.kind.resource.settles is None) and machine.settled(thing)
    machine.seen(thing)
    return thing, machine.kind.change_body(thing.body, edit)


def _send_change(machine: Machine, thing: Thing, body: Any) -> Exchange:
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


def _is_refused_as_taken(machine: Machine, thing: Thing, exchange: Exchange, status: int, code: str | None) -> None:
    if not answers(exchange, status, code):
        machine.differ(
            "unique",
            exchange.request.operation,
            f"answers {exchange.status} {code_of(exchange)} to the name {thing.name}, which is taken".replace(
                "  ", " "
            ),
            f"{status} {code or ''}".rstrip(),
            exchange,
            thing.number,
            place=_of_resource(machine, "unique"),
        )


def _is_answered_as_gone(machine: Machine, thing: Thing, exchange: Exchange, kind: str) -> None:
    gone = machine.kind.resource.gone
    if gone is None or answers(exchange, gone.status, gone.code):
        return
    what = f"answers {exchange.status} {code_of(exchange)}".rstrip() + f" for {thing.name}, which is deleted"
    machine.differ(
        kind,
        exchange.request.operation,
        what,
        f"{gone.status} {gone.code or ''}".rstrip(),
        exchange,
        thing.number,
        place=_of_resource(machine, "gone"),
    )


def _of_resource(machine: Machine, part: str) -> Any:
    return machine.places.of_resource(machine.kind.resource.name, part) if machine.places else None


def _within(machine: Machine) -> str:
    gone = machine.kind.resource.gone
    return f" within {gone.within:g} s" if gone and gone.within else ""


_DOING: Final[Mapping[Verb, Callable[[Machine, Step], bool]]] = {
    "create": _create,
    "create again": _create_again,
    "create wrongly": _create_wrongly,
    "create twice at once": _create_twice,
    "change": _change,
    "change twice at once": _change_twice,
    "change to a taken name": _change_to_taken,
    "change wrongly": _change_wrongly,
    "stand": _stand,
    "end": _end,
    "delete": _delete,
    "reuse": _reuse,
}
__all__ = ["Path", "do"]
