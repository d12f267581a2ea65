"""One emulator whose handlers can be replaced while it runs, and the phase `states` on it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias
from unittest import mock

import pytest
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.places import find_places
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._phases.states import STATES
from modelarts_conformance._target.account import Account, Place
from modelarts_conformance._target.gate import Gate, Limits, OverError
from modelarts_conformance._target.journal import Journal
from modelarts_conformance._target.removal import Removal
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target
from modelarts_emulator import assembly
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.embedded import Emulator

from tests.support.account import MANY

Wrap: TypeAlias = Callable[[Handler[Any]], Handler[Any]]
Faults: TypeAlias = Mapping[str, Wrap]


@dataclass
class Switched:
    """Handlers that can be replaced."""

    right: Mapping[str, Handler[Any]]
    now: dict[str, Handler[Any]] = field(default_factory=dict)

    def handlers(self) -> dict[str, Handler[Any]]:
        """Handlers that call those of now."""

        def calling(name: str) -> Handler[Any]:
            return lambda call: self.now.get(name, self.right[name])(call)

        return {name: calling(name) for name in self.right}

    @contextmanager
    def planted(self, faults: Faults) -> Iterator[None]:
        """Have faults."""
        self.now = {name: wrap(self.right[name]) for name, wrap in faults.items()}
        try:
            yield
        finally:
            self.now = {}


@dataclass(frozen=True)
class World:
    """The emulator, and the phase on it."""

    emulator: Emulator
    switched: Switched
    folder: Path

    def found(
        self, tags: Sequence[str], seed: int = 1, faults: Faults | None = None, *, first: bool = False, cases: int = 20
    ) -> tuple[list[Finding], Target]:
        """What the phase finds, in the operations of some tags.

        Args:
            tags: the tags.
            seed: the seed.
            faults: faults to plant.
            first: whether to stop at the first finding.
            cases: how many cases the run has.
        """
        run = secrets.token_hex(4)
        with (
            mock.patch.dict("os.environ", self.emulator.environment),
            Journal.begin(self.folder / f"{run}.jsonl", {"run": run}) as journal,
        ):
            account = Account.at(Place())
            gate = Gate(Limits(writes=True, seconds=120))
            sender = Sender(account, gate, journal, f"conformance-{run}-")
            chosen = tuple(operation for operation in OPERATIONS.values() if operation.tag in tags)
            target = Target(account, gate, sender, run, seed, chosen, journal, cases, find_places())
            causes = Causes(account.secrets, (lambda _: gate.stop("found")) if first else (lambda _: None))
            with self.switched.planted(faults or {}):
                try:
                    STATES.test(target, causes.add)
                except OverError:
                    assert first
            assert Removal(account, journal).run() == []
            sender.close()
        return causes.findings, target


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """An emulator for the tests of a module."""
    switched = Switched(dict(assembly.HANDLERS))
    with mock.patch.object(assembly, "HANDLERS", switched.handlers()), Emulator(quotas=MANY) as emulator:
        yield World(emulator, switched, tmp_path_factory.mktemp("journals"))


__all__ = ["Call", "Faults", "Reply", "World", "Wrap"]
