"""Whatever a server answers, a run ends with a report."""

from __future__ import annotations

import json
from functools import partial
from http.server import BaseHTTPRequestHandler

import pytest
from modelarts_conformance.__main__ import main
from modelarts_conformance._command import running
from modelarts_conformance._target.removal import Removal

from tests.support.odd_servers import Answer, answer, odd_server

CHARSET = {"Content-Type": "application/json; charset=utf-16"}
JSON = {"Content-Type": "application/json"}


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    answer(200, b'{"total_count":', {**JSON, "Content-Length": "100"})(handler)
    handler.close_connection = True


ODD: dict[str, tuple[Answer, str]] = {
    "HTML": (answer(200, b"<html>maintenance</html>", {"Content-Type": "text/html"}), "content-type"),
    "no JSON": (answer(200, b"{", JSON), "schema"),
    "another type": (answer(200, b"[[1, null]]", JSON), "schema"),
    "nothing": (answer(200, b"", {}), "content-type"),
    "an error without a code": (answer(400, b'{"message": 1}', JSON), "schema"),
    "an error that is a list": (answer(404, b"[]", JSON), "schema"),
    "an undocumented status": (answer(418, b"{}", JSON), "status"),
    "a server error": (answer(500, b"Traceback", {"Content-Type": "text/plain"}), "server-error"),
    "a redirect": (answer(302, b"", {"Location": "http://127.0.0.1:1/"}), "status"),
    "no bytes": (hang_up, "no-answer"),
    "half an answer": (cut_off, "no-answer"),
    "another charset": (answer(200, "ä".encode("utf-16"), CHARSET), "schema"),
}


@pytest.mark.parametrize(
    ("name", "writes"),
    [(name, ()) for name in ODD]
    + [(name, ("--allow-writes",)) for name in ("another type", "a server error", "no bytes")],
)
def test_it_ends_with_a_report(
    name: str,
    writes: tuple[str, ...],
    state: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # Nobody knows what such a server has made: the removal tries for minutes, whatever the answers are.
    monkeypatch.setattr(running, "Removal", partial(Removal, seconds=1.0))
    send, kind = ODD[name]
    with odd_server(send) as url:
        code = main(
            [
                *("run", "--endpoint", url, "--no-credentials", "--project", "p", "--cases", "6", "--json"),
                *("--operations", "ListAlgorithms", "CreateAlgorithm", *writes),
            ]
        )
    report = json.loads(capsys.readouterr().out)
    assert code == 1
    assert kind in {finding["kind"] for finding in report["findings"]}, [each["kind"] for each in report["findings"]]
    assert "Traceback (most recent call last)" not in json.dumps(report)
