"""An emulator for the tests of this folder, the account in it, and what the tests counted, at the end of the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.account import Account

COUNTED: Final = pytest.StashKey[list[str]]()


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """A served emulator of the module's own."""
    with Emulator() as running:
        yield running


@pytest.fixture(scope="module")
def account(emulator: Emulator) -> Account:
    """The account in the emulator."""
    return Account.from_environment(emulator.environment)


@pytest.fixture(scope="session")
def tell(request: pytest.FixtureRequest) -> Callable[[Sequence[str]], None]:
    """Print lines at the end of the run, whatever becomes of the test."""
    return request.config.stash.setdefault(COUNTED, []).extend


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print what the tests counted."""
    lines = config.stash.get(COUNTED, [])
    if lines:
        terminalreporter.section("conformance")
        for line in lines:
            terminalreporter.write_line(line)
