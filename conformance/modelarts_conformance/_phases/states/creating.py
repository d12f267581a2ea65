"""Steps that make resources, or try to."""

from __future__ import annotations

from modelarts_conformance._phases.states.kinds import stated
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.refusing import is_refused_as_taken, of_resource
from modelarts_conformance._phases.states.steps import Step
from modelarts_conformance._phases.states.talk import answers, code_of
from modelarts_conformance._resources.addresses import apart
from modelarts_conformance._target.exchanges import Exchange
from modelarts_conformance._target.sending import made_by


def create(machine: Machine, step: Step) -> bool:
    name = machine.target.new_name()
    body, before = machine.named(machine.kind.body, name), machine.ids()
    exchange = machine.send(machine.kind.create, step.thing, body=body)
    if exchange.ok:
        machine.made(step.thing, name, body, exchange)
        return True
    machine.makes_nothing(name, before, exchange)
    return False


def create_again(machine: Machine, step: Step) -> bool:
    """Another one of the same is refused, as documented, and leaves nothing."""
    thing, unique = machine.things[step.thing], stated(machine.kind.resource.unique)
    before = machine.ids()
    # Nothing but what is unique is the same.
    body = apart(thing.body, machine.target.new_name())
    exchange = machine.send(machine.kind.create, step.thing, body=body)
    is_refused_as_taken(machine, thing, exchange, unique.status, unique.code)
    if (identifier := made_by(exchange)) is not None and identifier != thing.id:
        machine.send(machine.kind.cycle.delete.target, -2, path={machine.kind.parameter: identifier})
    if not exchange.ok:
        machine.unchanged(thing, exchange, "half-made")
        machine.makes_nothing(thing.name, before, exchange)
    return True


def create_wrongly(machine: Machine, step: Step) -> bool:
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


def create_twice(machine: Machine, step: Step) -> bool:
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
            place=of_resource(machine, "unique"),
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
                place=of_resource(machine, "unique"),
            )
        return machine.made(step.thing, name, body, alone) is not None
    machine.made(step.thing, name, body, made[0])
    for exchange in exchanges:
        if not exchange.ok:
            machine.makes_nothing(name, before, exchange)
    return True


def reuse(machine: Machine, step: Step) -> bool:
    """The name of what is gone is free."""
    old, unique = machine.things[step.thing], machine.kind.resource.unique
    # What was made to go on until it is ended would have to be ended again.
    body = machine.named(apart(machine.kind.body, machine.target.new_name()), old.name)
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
            place=of_resource(machine, "unique"),
        )
    return False
