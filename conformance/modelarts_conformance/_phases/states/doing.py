"""What each step does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from modelarts_conformance._phases.states.changing import change, change_to_taken, change_twice, change_wrongly
from modelarts_conformance._phases.states.creating import create, create_again, create_twice, create_wrongly, reuse
from modelarts_conformance._phases.states.ending import delete, end, stand
from modelarts_conformance._phases.states.machine import Machine
from modelarts_conformance._phases.states.steps import Step, Verb


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


_DOING: Final[Mapping[Verb, Callable[[Machine, Step], bool]]] = {
    "create": create,
    "create again": create_again,
    "create wrongly": create_wrongly,
    "create twice at once": create_twice,
    "change": change,
    "change twice at once": change_twice,
    "change to a taken name": change_to_taken,
    "change wrongly": change_wrongly,
    "stand": stand,
    "end": end,
    "delete": delete,
    "reuse": reuse,
}
