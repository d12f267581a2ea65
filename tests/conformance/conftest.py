"""An emulator for the tests of this folder, and the account in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modelarts_emulator.embedded import Emulator

from tests.conformance.account import Account


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """A served emulator of the module's own."""
    with Emulator() as running:
        yield running


@pytest.fixture(scope="module")
def account(emulator: Emulator) -> Account:
    """The account in the emulator."""
    return Account.from_environment(emulator.environment)
