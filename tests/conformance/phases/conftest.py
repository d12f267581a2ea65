"""One emulator for the tests of the phases, with faults that come and go, and targets on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from attrs import evolve
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.places import find_places
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases import PHASES
from modelarts_conformance._resources.ground import Ground, ground_of
from modelarts_conformance._target.account import Account, Place
from modelarts_conformance._target.gate import Gate, Limits
from modelarts_conformance._target.journal import Journal
from modelarts_conformance._target.removal import Removal
from modelarts_conformance._target.sending import Patience, Sender
from modelarts_conformance._target.target import Target
from modelarts_emulator import assembly
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator

from tests.support.account import MANY

RUN = "0a0b0c0d"
PLACES = find_places()
Fault = Callable[[Call[Any], Handler[Any]], Reply]


@dataclass
class World:
    """An emulator with what a run has made in it, and targets that use that."""

    emulator: Emulator
    ground: Ground
    faults: dict[str, Fault]
    last: Target = field(init=False)

    def target(
        self, operations: Sequence[str] = (), *, writes: bool = True, patience: float = 30, **named: Any
    ) -> Target:
        """A target of its own, which has sent nothing."""
        made = self.ground.target
        gate = made.gate if writes else Gate(Limits())
        sender = Sender(made.account, gate, made.journal, made.prefix, Patience(read=patience))
        chosen = tuple(OPERATIONS[name] for name in operations or OPERATIONS)
        target = Target(
            made.account, gate, sender, RUN, operations=chosen, journal=made.journal, places=PLACES, **named
        )
        if writes:
            fresh = Ground(target, self.ground.known, evolve(self.ground.bodies, target=target), self.ground.made)
            fresh.running = self.ground.running
            target.once(Ground, lambda: fresh)
        self.last = target
        return target

    def findings(self, name: str, *operations: str, writes: bool = True, **named: Any) -> list[Finding]:
        """What a phase finds, about some operations or all."""
        phase = next(each for each in PHASES if each.name == name)
        target = self.target(operations, writes=writes, **named)
        causes = Causes(target.account.secrets)
        if phase.watch is not None:
            phase.watch(target, causes.add)
        phase.test(target, causes.add)
        target.sender.close()
        return causes.findings

    def plant(self, operation: str, spoil: Callable[[Call[Any], Any], Any]) -> None:
        """Have an operation spoil the body of its right answers."""

        def faulty(call: Call[Any], handler: Handler[Any]) -> Reply:
            reply = handler(call)
            return Reply(reply.status, spoil(call, reply.body), reply.headers)

        self.faults[operation] = faulty


@pytest.fixture(scope="module")
def module_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """An emulator in which a run has made what it needs."""
    faults: dict[str, Fault] = {}

    def dispatched(name: str, handler: Handler[Any]) -> Handler[Any]:
        return lambda call: faults[name](call, handler) if name in faults else handler(call)

    handlers = {name: dispatched(name, handler) for name, handler in assembly.HANDLERS.items()}
    with (
        mock.patch.object(assembly, "HANDLERS", handlers),
        Emulator(quotas=MANY) as emulator,
        pytest.MonkeyPatch.context() as patch,
    ):
        for name, value in emulator.environment.items():
            patch.setenv(name, value)
        account = Account.at(Place())
        header = {"run": RUN, "seed": 1, "endpoint": emulator.url, "project": account.project_id}
        with Journal.begin(Path(tmp_path_factory.mktemp("journal")) / "journal", header) as journal:
            gate = Gate(Limits(writes=True))
            sender = Sender(account, gate, journal, f"conformance-{RUN}-")
            target = Target(account, gate, sender, RUN, journal=journal)
            yield World(emulator, ground_of(target, lambda _: None), faults)
            sender.close()
            Removal(account, journal).run()
            assert journal.left == []


@pytest.fixture
def world(module_world: World) -> Iterator[World]:
    """The world without faults; those of the test are removed after it."""
    yield module_world
    module_world.faults.clear()
