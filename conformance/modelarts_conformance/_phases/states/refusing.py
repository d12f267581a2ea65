"""How a taken name is refused, and where the description says what holds for a kind of resource."""

from __future__ import annotations

from typing import Any

from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.talk import Thing, answers, code_of
from modelarts_conformance._target.exchanges import Exchange


def is_refused_as_taken(machine: Machine, thing: Thing, exchange: Exchange, status: int, code: str | None) -> None:
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
            place=of_resource(machine, "unique"),
        )


def of_resource(machine: Machine, part: str) -> Any:
    return machine.places.of_resource(machine.kind.resource.name, part) if machine.places else None
