"""The command as users call it, with a state folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from modelarts_conformance.__main__ import main
from modelarts_emulator.embedded import Emulator

from tests.support.counted_requests import Requests, counting_emulator


@dataclass(frozen=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> Mapping[str, Any]:
        """The report that `--json` printed."""
        read: Mapping[str, Any] = json.loads(self.out)
        return read


Command = Callable[..., Done]


@pytest.fixture(scope="module")
def counted() -> Iterator[tuple[Emulator, Requests]]:
    """An emulator that notes its requests."""
    with counting_emulator() as both:
        yield both


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the journals."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "modelarts-conformance"


@pytest.fixture
def command(
    counted: tuple[Emulator, Requests],
    state: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Run the command in an environment that names the emulator."""
    for name, value in counted[0].environment.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str) -> Done:
        capsys.readouterr()
        code = main(arguments)
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return run
