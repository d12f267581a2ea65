"""Sessions of the shared emulator, and environments for them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator


@pytest.fixture
def environment(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The variables by which programs find the emulator, set, with keys and a password."""
    for name, value in emulator.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("HUAWEICLOUD_SDK_SECURITY_TOKEN", raising=False)
    return emulator.environment


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No variable that a session reads, no profile, and no endpoint from `Session.set_endpoint`."""
    for name in list(os.environ):
        if name.startswith(("MODELARTS_", "HUAWEICLOUD_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    yield
    Session.set_endpoint()


@pytest.fixture
def session(environment: dict[str, str]) -> Iterator[Session]:
    """A session from the environment."""
    with Session(retries=0) as made:
        yield made


@pytest.fixture
def bucket(session: Session) -> str:
    """A new bucket."""
    name = f"test-{secrets.token_hex(6)}"
    session.obs.create_bucket(name)
    return name
