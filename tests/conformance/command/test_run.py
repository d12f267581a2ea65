"""`modelarts-conformance run`, as users call it."""

from __future__ import annotations

from pathlib import Path

import pytest
from modelarts_emulator.embedded import Emulator

from tests.conformance.command.conftest import Command
from tests.support.counted_requests import Requests

FEW = ("--operations", "ShowOsQuota", "ShowOsConfig", "ListAlgorithms", "CreateAlgorithm", "DeleteAlgorithm")


def test_without_being_allowed_to_it_writes_nothing(
    command: Command, counted: tuple[Emulator, Requests], state: Path
) -> None:
    done = command("run", *FEW, "--cases", "60", "--json")
    assert done.code == 0, done.out
    assert counted[1].writes == []
    report = done.report
    assert report["passed"]
    assert report["figures"]["writes"] == 0
    assert report["figures"]["cases"] >= 60
    assert {each["operation"] for each in report["left_out"]} == {"CreateAlgorithm", "DeleteAlgorithm"}
    assert list(state.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--operations", "ListNothing"), "ListNothing is no operation"),
        (("--rate", "fast"), "10/s"),
        (("--time", "soon"), "10m"),
        (("--cases", "0"), "1 or more"),
        (("--report", "report.pdf"), ".sarif"),
    ],
)
def test_wrong_arguments_are_named(
    command: Command, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        command("run", *arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_server_that_is_not_there_is_named(command: Command, unused_tcp_port: int) -> None:
    done = command("run", "--endpoint", f"http://127.0.0.1:{unused_tcp_port}", "--phases", "none")
    assert done.code == 2
    assert "--phases none: there are schemas" in done.err


def test_the_budget_is_kept(command: Command, counted: tuple[Emulator, Requests], state: Path) -> None:
    counted[1].clear()
    done = command("run", *FEW, "--requests", "30", "--json")
    assert done.report["figures"]["requests"] == 30
    tokens = [path for _, path in counted[1] if path.endswith("/auth/tokens")]
    assert len(counted[1]) - len(tokens) == 30
    assert "30 requests" in done.report["ended"]
    assert "--resume" in done.err
    assert len(list(state.iterdir())) == 1
