"""What is counted and observed of the models of a service."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Calls:
    """How often a model was called.

    Attributes:
        invocations: Number of requests that were passed to an instance.
        failures: Those of them that were answered with a status from 400 on, or not at all.
    """

    invocations: int = 0
    failures: int = 0


@dataclass(frozen=True)
class Condition:
    """The state of the instances of a model, or of all models of a service.

    Attributes:
        wanted: Number of instances that there should be.
        ready: Number of those that take requests.
        hopeless: Number of those that have crashed too often, or could not be started.
    """

    wanted: int
    ready: int
    hopeless: int
