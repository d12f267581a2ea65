"""The account that the tests of a module use."""

from __future__ import annotations

import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.account import Account


@pytest.fixture(scope="module")
def account(module_emulator: Emulator) -> Account:
    """The account in the module's emulator."""
    return Account.from_environment(module_emulator.environment)
