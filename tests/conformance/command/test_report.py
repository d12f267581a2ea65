"""What others have recorded is read, reported and suggested."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Any, Final
from xml.etree import ElementTree

import pytest
from modelarts_client import Client
from modelarts_conformance.__main__ import main

from tests.client.test_record import Server

_SPEC: Final = Path(__file__).parents[3] / "spec"
_SERVICE: Final = "https://modelarts.cn-north-4.myhuaweicloud.com/v1/p1/services/s1?limit=1"
_TOKEN: Final = "MIIToken+value/1234"


def _entry(url: str, status: int, body: object, *, method: str = "GET", **headers: str) -> dict[str, Any]:
    """An exchange as a browser writes it."""
    text = body if isinstance(body, str) else json.dumps(body)
    given = {"content-type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "time": 12.5,
        "request": {
            "method": method,
            "url": url,
            "headers": [{"name": ":authority", "value": "x"}, {"name": "X-Auth-Token", "value": _TOKEN}],
        },
        "response": {
            "status": status,
            "headers": [{"name": name, "value": value} for name, value in given.items()],
            "content": {"size": len(text), "mimeType": given["content-type"], "text": text},
        },
    }


def _har(tmp_path: Path, *entries: Mapping[str, Any]) -> Path:
    file = tmp_path / "traffic.har"
    file.write_text(json.dumps({"log": {"version": "1.2", "entries": list(entries)}}))
    return file


def _found(file: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[dict[str, Any], str]:
    code = main(["report", str(file), "--json", *more])
    printed = capsys.readouterr()
    report: dict[str, Any] = json.loads(printed.out)
    assert code == (1 if report["findings"] else 0)
    return report, printed.err


def test_a_har_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packed = _entry(_SERVICE, 418, {"error_code": "E.1", "error_msg": f"no, {_TOKEN}"})
    packed["response"]["content"]["text"] = base64.b64encode(packed["response"]["content"]["text"].encode()).decode()
    packed["response"]["content"]["encoding"] = "base64"
    lost = _entry(_SERVICE, 200, {"zone": "gone"})
    del lost["response"]["content"]["text"]
    file = _har(
        tmp_path,
        _entry(_SERVICE, 404, {"error_code": "E.1", "error_msg": "no", "zone": 1}, x_cache_hit="1"),
        packed,
        lost,
        _entry(_SERVICE, 0, ""),
        _entry(_SERVICE, 304, ""),
        _entry("https://example.com/v1/p1/unknown/s1", 500, "<html>", content_type="text/html"),
        _entry("https://obs.cn-north-4.myhuaweicloud.com/v1/p1/services/s1", 200, {}),
        _entry("https://console.huaweicloud.com/modelarts/logo.png", 200, ""),
    )
    report, _ = _found(file, capsys)
    kinds = {(finding["kind"], finding["field"]) for finding in report["findings"]}
    assert kinds >= {("undocumented-header", "x-cache-hit"), ("undocumented-field", "/zone"), ("status", "")}
    assert report["figures"] == {
        "exchanges": 8,
        "without the body, skipped": 2,
        "without an answer, skipped": 1,
        "not of ModelArts, skipped": 3,
    }
    assert _TOKEN not in json.dumps(report)


def test_all_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _har(tmp_path, _entry(_SERVICE, 404, {"error_code": "E.1", "error_msg": "no", "zone": 1}))
    written = [tmp_path / f"report.{suffix}" for suffix in ("md", "json", "xml", "sarif")]
    report, _ = _found(file, capsys, *(word for each in written for word in ("--report", str(each))))
    markdown, as_json, junit, sarif = (each.read_text() for each in written)
    assert "/zone" in markdown
    assert json.loads(as_json) == report
    assert ElementTree.fromstring(junit).find(".//failure") is not None  # noqa: S314 - our own
    assert json.loads(sarif)["runs"][0]["results"][0]["ruleId"] == report["findings"][0]["kind"]
    again, _ = _found(written[1], capsys)
    assert again == report


def test_what_a_client_recorded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, patch = tmp_path / "record.jsonl", tmp_path / "suggested.patch"
    with Server() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        client = Client(base_url=f"http://127.0.0.1:{server.server_port}", project_id="p", record=file, retries=0)
        server.answer({"zone": {"id": 7}, "status": "asleep", "owner": None, "config": [{"rack": 1.5}]}, 200, X_Hit="1")
        for _ in range(10):
            client.services.show_service("s")
        server.shutdown()
    with file.open("a") as broken:
        broken.write('{"format":"api-rec')
    report, said = _found(file, capsys, "--suggest", str(patch))
    assert {(finding["kind"], finding["field"], finding["seen"]) for finding in report["findings"]} == {
        ("undocumented-field", "/zone", 10),
        ("undocumented-field", "/config/*/rack", 10),
        ("schema", "/status", 10),
        ("schema", "/owner", 10),
        ("undocumented-header", "x-hit", 10),
    }
    assert report["figures"]["broken lines, skipped"] == 1
    assert f"git apply {patch}" in said
    shutil.copytree(_SPEC, tmp_path / "spec")
    subprocess.run(["git", "apply", str(patch)], cwd=tmp_path, check=True, timeout=30)
    report, _ = _found(file, capsys, "--suggest", str(patch), "--spec", str(tmp_path / "spec"))
    assert patch.read_text() == ""  # nothing is left to suggest


@pytest.mark.parametrize("text", ["", "[]", "{", '{"log": {"entries": [{"request": 1}]}}', '{"format": "other/1"}'])
def test_other_files_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    file = tmp_path / "file"
    file.write_text(text)
    assert main(["report", str(file)]) == 2
    assert str(file) in capsys.readouterr().err


def test_suggestions_need_the_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _har(tmp_path)
    assert main(["report", str(file), "--suggest", str(tmp_path / "p"), "--spec", str(tmp_path)]) == 2
    assert "--spec" in capsys.readouterr().err
