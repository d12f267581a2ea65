"""Amounts of CPU and memory, and what a part of a node takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

import psutil

from modelarts_emulator.processes.usage import usable_cpus

_SLACK: Final = 1e-6  # of sums of fractions of cores


@dataclass(frozen=True)
class Amount:
    """CPU and memory.

    Attributes:
        cpus: CPU cores.
        memory: memory in bytes.
    """

    cpus: float
    memory: float

    def __add__(self, other: Amount) -> Amount:
        """Both together."""
        return Amount(self.cpus + other.cpus, self.memory + other.memory)

    def __sub__(self, other: Amount) -> Amount:
        """What is left of it without the other."""
        return Amount(self.cpus - other.cpus, self.memory - other.memory)

    def holds(self, other: Amount) -> bool:
        """Whether the other is a part of it."""
        return other.cpus <= self.cpus + _SLACK and other.memory <= self.memory + _SLACK


NOTHING: Final = Amount(0.0, 0.0)

Claim: TypeAlias = Amount | None
"""What a process takes of a node; None for a whole node."""


def total(amounts: Iterable[Amount]) -> Amount:
    """All of them together."""
    return sum(amounts, NOTHING)


def this_machine() -> Amount:
    """The cores and the memory that processes of this machine can use."""
    return Amount(float(usable_cpus()), float(psutil.virtual_memory().total))


def within(node: Amount, machine: Amount) -> Amount:
    """What a node really has: the part of the machine that its flavor names, and at most the whole machine."""
    return Amount(min(node.cpus, machine.cpus), min(node.memory, machine.memory))
