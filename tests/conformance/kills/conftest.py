"""A server with what somebody else has, and the command on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from modelarts_conformance._target.journal import journals
from modelarts_emulator.embedded import Emulator

from tests.conformance.kills.belongings import own
from tests.conformance.kills.contents import Contents, contents, differences, settled
from tests.conformance.kills.server import Deed, Killer, killing_emulator
from tests.support.account import Account


@dataclass
class Place:
    """A server, what was there before any run, and a folder for the journals.

    Attributes:
        emulator: the server.
        killer: kills its clients.
        account: the account.
        state: the folder.
    """

    emulator: Emulator
    killer: Killer
    account: Account
    state: Path
    _before: Contents = field(init=False, repr=False)
    _moving: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Have something, and look at it."""
        own(self.account)
        self._before, self._moving = settled(self.account)

    @property
    def journals(self) -> list[Path]:
        """The journals that are left."""
        return journals(self.state / "modelarts-conformance")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the command in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "modelarts_conformance", *arguments],
            env={**os.environ, **self.emulator.environment, "XDG_STATE_HOME": str(self.state)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, arguments: Sequence[str], deed: Deed | None = None) -> tuple[int, str]:
        """Run the command, and kill it at a request; returns its exit code, and what it said."""
        self.killer.seen = 0
        process = self.start(*arguments)
        if deed is not None:
            deed.process = process.pid
            self.killer.deed = deed
        said, _ = process.communicate()
        self.killer.deed = None
        return process.returncode, said

    def changed(self) -> list[str]:
        """What is not as it was before any run."""
        return differences(self._before, contents(self.account), self._moving)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A server with what somebody else has."""
    with killing_emulator() as (emulator, killer):
        account = Account.from_environment(emulator.environment)
        yield Place(emulator, killer, account, tmp_path_factory.mktemp("state"))
