"""Emulators for tests: one for all that do not mind each other, and a fresh one for those that do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from modelarts_emulator.embedded import Emulator


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    """A served emulator that all tests share; use own buckets and jobs in it."""
    from modelarts_emulator.embedded import Emulator

    with Emulator() as running:
        yield running


@pytest.fixture
def fresh_emulator() -> Iterator[Emulator]:
    """A served emulator that nobody has used before."""
    from modelarts_emulator.embedded import Emulator

    with Emulator() as running:
        yield running
